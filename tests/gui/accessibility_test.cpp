// SPDX-License-Identifier: GPL-3.0-or-later
// Walks every page and dialog of the real window: what is shown fits and can be read, every control has a
// name and can be reached by the keyboard. Pages are found in the menu, so that a new one is walked by
// itself.
#include "support/guiwindow.h"

#include "gui/elidedlabel.h"
#include "gui/fontchoice.h"
#include "gui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>

#include <cmath>
#include <map>

namespace weici::test {

namespace {

double luminance(const QColor &color) {
    const auto channel = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

std::string nameOf(const QWidget &widget) {
    QStringList path;
    for (const QWidget *at = &widget; at && path.size() < 3; at = at->parentWidget()) {
        path.prepend(at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className())
                                                : at->objectName());
    }
    return path.join(u'/').toStdString();
}

/// The colour that most of a widget is.
QColor groundOf(QWidget &widget) {
    const QImage image = widget.grab().toImage();
    std::map<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            ++counts[image.pixel(x, y)];
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == counts.end() ? QColor() : QColor(most->first);
}

/// A text on its own, not a part that Qt makes inside another control.
bool isOwn(const QWidget &widget) {
    return !widget.objectName().startsWith(QStringLiteral("qt_"));
}

class Walk final {
public:
    Walk(QWidget &top, const gui::Theme &theme)
        : m_top(top)
        , m_theme(theme) {}

    void check() {
        for (QWidget *widget : m_top.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !isOwn(*widget)) {
                continue;
            }
            checkFit(*widget);
            checkContrast(*widget);
            checkName(*widget);
        }
    }

private:
    void checkFit(QWidget &widget) {
        if (const auto *label = qobject_cast<QLabel *>(&widget)) {
            checkLabel(*label);
        } else if (const auto *button = qobject_cast<QAbstractButton *>(&widget)) {
            EXPECT_GE(button->width() + 1, button->minimumSizeHint().width()) << nameOf(*button);
            EXPECT_GE(button->height() + 1, button->minimumSizeHint().height()) << nameOf(*button);
        } else if (const auto *box = qobject_cast<QComboBox *>(&widget)) {
            checkBox(*box);
        } else if (const auto *header = qobject_cast<QHeaderView *>(&widget)) {
            checkHeader(*header);
        }
        const bool text = qobject_cast<QLabel *>(&widget) || qobject_cast<QAbstractButton *>(&widget) ||
                          qobject_cast<QComboBox *>(&widget) || qobject_cast<QLineEdit *>(&widget);
        if (text && !insideView(widget)) {
            const QRect place(widget.mapTo(&m_top, QPoint()), widget.size());
            EXPECT_TRUE(m_top.rect().contains(place)) << nameOf(widget) << " stands outside its window";
        }
    }

    static bool insideView(const QWidget &widget) {
        for (const QWidget *at = widget.parentWidget(); at; at = at->parentWidget()) {
            if (qobject_cast<const QAbstractScrollArea *>(at)) {
                return true;
            }
        }
        return false;
    }

    static void checkLabel(const QLabel &label) {
        const bool elides = qobject_cast<const gui::ElidedLabel *>(&label) ||
                            label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        if (label.text().isEmpty() || elides) {
            return;
        }
        if (label.wordWrap()) {
            EXPECT_GE(label.height() + 1, label.heightForWidth(label.width()))
                << nameOf(label) << ": " << label.text().toStdString();
            return;
        }
        EXPECT_GE(label.width() + 1, label.sizeHint().width())
            << nameOf(label) << ": " << label.text().toStdString();
        EXPECT_GE(label.height() + 1, label.minimumSizeHint().height()) << nameOf(label);
    }

    static void checkBox(const QComboBox &box) {
        const int text = box.fontMetrics().horizontalAdvance(box.currentText());
        if (box.sizeAdjustPolicy() != QComboBox::AdjustToMinimumContentsLengthWithIcon) {
            EXPECT_GE(box.width(), text + 30) << nameOf(box) << ": " << box.currentText().toStdString();
        }
        EXPECT_GE(box.height(), box.fontMetrics().height()) << nameOf(box);
    }

    static void checkHeader(const QHeaderView &header) {
        if (!header.model() || header.orientation() != Qt::Horizontal) {
            return;
        }
        for (int section = 0; section < header.count(); ++section) {
            const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
            for (const QString &line : text.split(u'\n')) {
                const bool seen = header.sectionViewportPosition(section) < header.viewport()->width();
                if (seen && !header.isSectionHidden(section)) {
                    EXPECT_GE(header.sectionSize(section), header.fontMetrics().horizontalAdvance(line))
                        << nameOf(header) << ": " << text.toStdString();
                }
            }
        }
    }

    void checkContrast(QWidget &widget) {
        const bool shows =
            (qobject_cast<QLabel *>(&widget) && !static_cast<QLabel &>(widget).text().isEmpty()) ||
            qobject_cast<QPushButton *>(&widget) || qobject_cast<QComboBox *>(&widget) ||
            qobject_cast<QLineEdit *>(&widget);
        if (!shows || !widget.isEnabled()) {
            return;
        }
        const QColor ground = groundOf(widget);
        // The style sheet has its own colour for the button that Enter presses.
        const auto *button = qobject_cast<QPushButton *>(&widget);
        const QColor text = button && button->isDefault() ? m_theme.onAccent
                                                          : widget.palette().color(widget.foregroundRole());
        EXPECT_GE(contrast(text, ground), 4.5)
            << nameOf(widget) << ": " << text.name().toStdString() << " on " << ground.name().toStdString();
    }

    static void checkName(QWidget &widget) {
        const bool control =
            qobject_cast<QAbstractButton *>(&widget) || qobject_cast<QComboBox *>(&widget) ||
            qobject_cast<QLineEdit *>(&widget) || qobject_cast<QAbstractSpinBox *>(&widget) ||
            qobject_cast<QPlainTextEdit *>(&widget) || qobject_cast<QAbstractItemView *>(&widget);
        // A spin box's line is named by its box.
        const bool inner = qobject_cast<QAbstractSpinBox *>(widget.parentWidget()) ||
                           qobject_cast<QComboBox *>(widget.parentWidget()) ||
                           qobject_cast<QHeaderView *>(&widget);
        if (!control || inner || widget.focusPolicy() == Qt::NoFocus) {
            return;
        }
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(&widget);
        ASSERT_NE(reader, nullptr) << nameOf(widget);
        EXPECT_FALSE(reader->text(QAccessible::Name).isEmpty())
            << nameOf(widget) << " has no name for a screen reader";
    }

    QWidget &m_top;
    gui::Theme m_theme;
};

/// Every control that Tab should reach.
QSet<QWidget *> controls(const QWidget &top) {
    QSet<QWidget *> found;
    for (QWidget *widget : top.findChildren<QWidget *>()) {
        const bool takes = widget->isVisible() && widget->isEnabled() && isOwn(*widget) &&
                           (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
        if (takes) {
            found.insert(widget);
        }
    }
    return found;
}

std::string names(const QSet<QWidget *> &widgets) {
    std::string all;
    for (const QWidget *widget : widgets) {
        all += nameOf(*widget) + "  ";
    }
    return all;
}

class Accessible : public GuiWindow,
                   public ::testing::WithParamInterface<std::tuple<int, gui::Appearance::Choice>> {
protected:
    void SetUp() override {
        const auto [percent, theme] = GetParam();
        closeWindow();
        gui::FontChoice{{}, percent}.apply(); // as the program does when it starts
        m_appearance->choose(theme);
        makeWindow();
        // The smallest window at this size of type.
        window().resize(1366 * percent / 100, 738 * percent / 100);
        settle();
    }
    void TearDown() override {
        closeWindow();
        gui::FontChoice{}.apply();
    }

    void walk() {
        settle();
        Walk(window(), m_appearance->theme()).check();
        checkKeys();
    }

    /// F6 goes through the parts of the window, Tab through the controls of a part.
    void checkKeys() {
        QSet<QWidget *> reached;
        for (int pane = 0; pane < 12; ++pane) {
            press(Qt::Key_F6);
            QWidget *first = QApplication::focusWidget();
            for (int steps = 0; steps < 60; ++steps) {
                QWidget *now = QApplication::focusWidget();
                ASSERT_NE(now, nullptr);
                reached.insert(now);
                press(Qt::Key_Tab);
                // In a date Tab goes through year, month and day first; a sheet keeps Tab for its cells.
                const bool inside = QApplication::focusWidget() == now && !qobject_cast<QDateTimeEdit *>(now);
                const bool round = QApplication::focusWidget() == first && now != first;
                if (round || inside) {
                    break;
                }
            }
            first->setFocus();
        }
        EXPECT_TRUE((controls(window()) - reached).isEmpty())
            << "out of the keyboard's reach: " << names(controls(window()) - reached);
    }

    /// The dialog that an action or a button opens.
    void walkDialog(const char *action) {
        if (auto *button = window().findChild<QAbstractButton *>(QLatin1String(action))) {
            button->click();
        } else {
            child<QAction>(action)->trigger();
        }
        settle();
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr) << action;
        Walk(*dialog, m_appearance->theme()).check();
        QSet<QWidget *> reached;
        for (int steps = 0; steps < 60; ++steps) {
            reached.insert(QApplication::focusWidget());
            press(Qt::Key_Tab);
        }
        const QSet<QWidget *> missed = controls(*dialog) - reached;
        EXPECT_TRUE(missed.isEmpty()) << action << ": " << names(missed);
        dialog->reject();
        settle();
        window().activateWindow();
    }
};

TEST_P(Accessible, StartPage) {
    openSample();
    window().controller().close();
    settle();
    Walk(window(), m_appearance->theme()).check();
}

TEST_P(Accessible, EveryPage) {
    openSample(QStringLiteral("demo-city"));
    const QList<QAction *> pages = child<QMenu>("pagesMenu")->actions();
    ASSERT_FALSE(pages.isEmpty());
    for (QAction *page : pages) {
        SCOPED_TRACE(page->text().toStdString());
        page->trigger();
        walk();
    }
}

TEST_P(Accessible, EveryDialog) {
    openSample();
    QGuiApplication::clipboard()->setText(
        QStringLiteral("指标\t指标值\n加权平均日活率\t46.06\n没有的指标\t3\n"));
    grid().setFocus();
    for (const char *action :
         {"newAction", "settingsAction", "backupsAction", "newPeriodAction", "pasteAction"}) {
        SCOPED_TRACE(action);
        walkDialog(action);
    }
    press(Qt::Key_3, Qt::ControlModifier);
    settle();
    for (const char *button : {"pasteButton", "cloneButton"}) {
        SCOPED_TRACE(button);
        walkDialog(button);
    }
    press(Qt::Key_7, Qt::ControlModifier);
    settle();
    QTest::qWait(1000); // its pages are made in another thread
    for (const char *button : {"editButton", "textCheckButton", "listButton"}) {
        SCOPED_TRACE(button);
        walkDialog(button);
    }
}

TEST_P(Accessible, TheDialogsOfABulletinThatIsIssued) {
    openSample();
    press(Qt::Key_7, Qt::ControlModifier);
    auto *issue = child<QPushButton>("issueButton");
    ASSERT_TRUE(QTest::qWaitFor([issue] { return issue->isEnabled(); }, 20'000));
    walkDialog("issueButton");
    issue->click();
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QLineEdit *>(QStringLiteral("numberEdit"))->setText(QStringLiteral("办〔2023〕1号"));
    for (const char *box : {"wordBox", "pdfBox", "workbookBox"}) {
        dialog->findChild<QAbstractButton *>(QLatin1String(box))->setChecked(false);
    }
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    settle();
    QTest::qWait(500);
    window().activateWindow();
    walk();
    walkDialog("correctButton");
    walkDialog("listButton");
}

TEST_P(Accessible, MatrixAndFindBar) {
    openSample(QStringLiteral("demo-city"));
    child<QAction>("switchViewAction")->trigger();
    child<QAction>("findAction")->trigger();
    walk();
}

INSTANTIATE_TEST_SUITE_P(Sizes, Accessible,
                         ::testing::Combine(::testing::Values(100, 125, 150, 200),
                                            ::testing::Values(gui::Appearance::Choice::Light,
                                                              gui::Appearance::Choice::Dark)));

/// The pairs of the design that carry text, which delegates paint with.
TEST(Themes, EveryTextCanBeRead) {
    for (const gui::Theme &theme : {gui::Theme::light(), gui::Theme::darkened()}) {
        const std::tuple<const char *, QColor, QColor> pairs[] = {
            {"text on ground", theme.text, theme.ground},
            {"text on surface", theme.text, theme.surface},
            {"text on selection", theme.text, theme.selection},
            {"text on badSoft", theme.text, theme.badSoft},
            {"text on warnSoft", theme.text, theme.warnSoft},
            {"text2 on ground", theme.text2, theme.ground},
            {"text2 on surface", theme.text2, theme.surface},
            {"text2 on selection", theme.text2, theme.selection},
            {"muted on ground", theme.muted, theme.ground},
            {"muted on surface", theme.muted, theme.surface},
            {"accent on ground", theme.accent, theme.ground},
            {"accent on surface", theme.accent, theme.surface},
            {"accent on accentSoft", theme.accent, theme.accentSoft},
            {"onAccent on accent", theme.onAccent, theme.accent},
            {"good on ground", theme.good, theme.ground},
            {"good on goodSoft", theme.good, theme.goodSoft},
            {"warn on ground", theme.warn, theme.ground},
            {"warn on warnSoft", theme.warn, theme.warnSoft},
            {"bad on ground", theme.bad, theme.ground},
            {"bad on badSoft", theme.bad, theme.badSoft},
        };
        for (const auto &[name, ink, paper] : pairs) {
            EXPECT_GE(contrast(ink, paper), 4.5) << name << (theme.dark ? ", dark" : ", light");
        }
    }
}

} // namespace

} // namespace weici::test
