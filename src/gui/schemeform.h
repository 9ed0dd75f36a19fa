// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scheme.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace weici::gui {

class FieldGrid;

/// The settings of a year's scheme: how many regions, ties, missing figures, weights, means. Each change is
/// announced as the whole scheme with the name of the step.
class SchemeForm final : public QWidget {
    Q_OBJECT

public:
    explicit SchemeForm(QWidget *parent = nullptr);

    void showScheme(const engine::Scheme &scheme);
    void setReadOnly(bool readOnly);
    bool finishEditing();
    void abandonEditing();
    void enter();

Q_SIGNALS:
    void schemeChanged(const weici::engine::Scheme &scheme, const QString &step);
    void refused(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Number {
        QLineEdit *field = nullptr;
        std::function<QString(const engine::Scheme &)> read;
        std::function<bool(engine::Scheme &, double)> write; ///< false: out of its bounds
        bool mayBeBlank = false;
        QString bounds; ///< in words
    };
    struct Choice {
        QComboBox *box = nullptr;
        std::function<int(const engine::Scheme &)> read;
        std::function<void(engine::Scheme &, int)> write;
    };

    void buildPlaces(FieldGrid &fields);
    void buildRules(FieldGrid &fields);
    void buildMeans(FieldGrid &fields);
    void addNumber(Number number);
    void addChoice(Choice choice);
    bool commit(const Number &number);
    void commitNote();
    void fill();
    void announce(const engine::Scheme &scheme);

    engine::Scheme m_scheme;
    std::vector<Number> m_numbers;
    std::vector<Choice> m_choices;
    QLabel *m_title;
    QPlainTextEdit *m_note = nullptr;
    bool m_readOnly = false;
};

} // namespace weici::gui
