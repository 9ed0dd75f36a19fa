// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rankbaselines.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <thread>
#include <utility>

namespace weici::bench {

namespace {

constexpr unsigned digits = 6;
constexpr unsigned bits = 11;
constexpr std::size_t values = std::size_t{1} << bits;

struct Room {
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> other;
    std::vector<std::uint64_t> keys;
    std::array<std::array<std::uint32_t, values>, digits> counts;
};

/// Grows as the number falls.
std::uint64_t fallingKey(double number) {
    const auto pattern = std::bit_cast<std::uint64_t>(number + 0.0);
    const std::uint64_t rising = (pattern >> 63) != 0 ? ~pattern : pattern | (std::uint64_t{1} << 63);
    return ~rising;
}

void writeRanks(std::span<const double> column, std::span<const std::uint32_t> order, std::span<int> ranks) {
    int rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || column[order[i]] != column[order[i - 1]])
            rank = static_cast<int>(i) + 1;
        ranks[order[i]] = rank;
    }
}

void sortColumn(std::span<const double> column, std::span<int> ranks, Room &room) {
    room.order.clear();
    for (std::size_t i = 0; i < column.size(); ++i) {
        ranks[i] = 0;
        if (column[i] == column[i])
            room.order.push_back(static_cast<std::uint32_t>(i));
    }
    std::ranges::sort(room.order,
                      [column](std::uint32_t a, std::uint32_t b) { return column[a] > column[b]; });
    writeRanks(column, room.order, ranks);
}

void radixColumn(std::span<const double> column, std::span<int> ranks, Room &room) {
    room.keys.resize(column.size());
    room.order.resize(column.size());
    room.other.resize(column.size());
    room.counts = {};
    std::uint64_t *const keys = room.keys.data();
    std::uint32_t *from = room.order.data();
    std::uint32_t *to = room.other.data();
    std::size_t size = 0;
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (column[i] != column[i]) {
            ranks[i] = 0;
            continue;
        }
        const std::uint64_t key = fallingKey(column[i]);
        keys[i] = key;
        from[size++] = static_cast<std::uint32_t>(i);
        for (unsigned d = 0; d < digits; ++d)
            ++room.counts[d][(key >> (bits * d)) % values];
    }
    for (unsigned d = 0; d < digits; ++d) {
        auto &counts = room.counts[d];
        // All in one bucket: the first tells, and the pass would move nothing.
        if (size == 0 || counts[(keys[from[0]] >> (bits * d)) % values] == size)
            continue;
        std::uint32_t start = 0;
        for (std::uint32_t &count : counts)
            start += std::exchange(count, start);
        for (std::size_t i = 0; i < size; ++i)
            to[counts[(keys[from[i]] >> (bits * d)) % values]++] = from[i];
        std::swap(from, to);
    }
    writeRanks(column, {from, size}, ranks);
}

template <class F>
void overColumns(std::span<const double> columns, std::size_t length, unsigned threads, std::span<int> ranks,
                 F rank) {
    const auto work = [=](std::size_t worker) {
        Room room;
        for (std::size_t at = worker * length; at < columns.size(); at += threads * length)
            rank(columns.subspan(at, length), ranks.subspan(at, length), room);
    };
    std::vector<std::jthread> workers;
    for (unsigned worker = 1; worker < threads; ++worker)
        workers.emplace_back(work, worker);
    work(0);
}

} // namespace

void rankBySorting(std::span<const double> columns, std::size_t length, unsigned threads,
                   std::span<int> ranks) {
    overColumns(columns, length, threads, ranks, sortColumn);
}

void rankByRadix(std::span<const double> columns, std::size_t length, unsigned threads,
                 std::span<int> ranks) {
    overColumns(columns, length, threads, ranks, radixColumn);
}

} // namespace weici::bench
