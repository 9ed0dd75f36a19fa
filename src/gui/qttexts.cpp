// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/qttexts.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace weici::gui {

namespace {

/// Qt 6 asks for some texts of its file dialog in a context that its Chinese file does not have; the older
/// one has them.
class QtTexts final : public QTranslator {
public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int count) const override {
        const QString text = QTranslator::translate(context, source, disambiguation, count);
        const bool older = text.isEmpty() && qstrcmp(context, "QAbstractFileIconProvider") == 0;
        return older ? QTranslator::translate("QFileDialog", source, disambiguation, count) : text;
    }
};

} // namespace

void installQtTexts(QCoreApplication &application) {
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    auto *texts = new QtTexts(&application);
    if (texts->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(texts);
    }
}

} // namespace weici::gui
