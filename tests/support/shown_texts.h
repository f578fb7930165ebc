#pragma once

#include "tests/support/pseudo_translator.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabBar>
#include <QTextDocumentFragment>

#include <algorithm>
#include <functional>

namespace collie::test {

/// A text of a window, and where it stands.
struct ShownText {
    QString text;
    QString place;
};

/// What a window says by itself, seen or told by a screen reader: labels, buttons, menus, tabs, headers, choices,
/// placeholders, tooltips, names and titles. What is written into fields and listed in views is not the window's.
class ShownTexts final {
  public:
    explicit ShownTexts(QWidget &window) {
        take(window.windowTitle(), &window, "title");
        addWidget(&window);
        const auto widgets = window.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->objectName().startsWith(QStringLiteral("qt_")))
                addWidget(widget);
        }
    }

    [[nodiscard]] const QVector<ShownText> &all() const { return m_all; }

    /// Texts with words that no translator has seen. \param isData  of servers, files and fields: they are in no
    /// language.
    [[nodiscard]] QStringList untranslated(const std::function<bool(const ShownText &)> &isData) const {
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
        QStringList found;
        for (const ShownText &each : m_all) {
            if (word.match(outside(each.text)).hasMatch() && !isData(each))
                found.append(each.place + QStringLiteral(": ") + each.text);
        }
        found.removeDuplicates();
        return found;
    }

    /// What of a text is outside of every translated one.
    [[nodiscard]] static QString outside(const QString &text) {
        QString left;
        int depth = 0;
        for (const QChar c : text) {
            depth += c == pseudoBegin ? 1 : 0;
            if (depth == 0)
                left += c;
            depth -= c == pseudoEnd && depth > 0 ? 1 : 0;
        }
        return left;
    }

    /// Labels, buttons and tabs on show that have less room than their text. What can be scrolled to, or shortens its
    /// text with an ellipsis and tells the rest in its tooltip, is not clipped.
    [[nodiscard]] static QStringList clipped(const QWidget &window) {
        QStringList faults;
        const auto widgets = window.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            // What another pane or page covers has not been laid out.
            if (!widget->isVisibleTo(&window) || widget->window() != &window || widget->visibleRegion().isEmpty())
                continue;
            const QSize wanted = wantedBy(*widget);
            if (wanted.isValid() && (widget->width() < wanted.width() || widget->height() < wanted.height()))
                faults.append(QStringLiteral("%1 is %2 × %3 and wants %4 × %5: %6")
                                  .arg(placeOf(widget))
                                  .arg(widget->width())
                                  .arg(widget->height())
                                  .arg(wanted.width())
                                  .arg(wanted.height())
                                  .arg(textOf(*widget)));
        }
        return faults;
    }

    [[nodiscard]] static QString placeOf(const QWidget *widget) {
        QString place;
        for (const QWidget *each = widget; each != nullptr; each = each->parentWidget())
            place += QLatin1String(each->metaObject()->className()) + u' ' + each->objectName() + u'<';
        return place;
    }

  private:
    void take(const QString &text, const QWidget *widget, const char *what) {
        if (!text.trimmed().isEmpty())
            m_all.append({Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text,
                          QLatin1String(what) + QStringLiteral(" of ") + placeOf(widget)});
    }
    void addWidget(QWidget *widget) {
        take(widget->toolTip(), widget, "tooltip");
        take(widget->statusTip(), widget, "status tip");
        take(widget->accessibleName(), widget, "name");
        take(widget->accessibleDescription(), widget, "description");
        if (const auto *label = qobject_cast<QLabel *>(widget))
            take(label->text(), label, "text");
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            take(button->text(), button, "text");
        if (const auto *box = qobject_cast<QGroupBox *>(widget))
            take(box->title(), box, "title");
        if (const auto *dock = qobject_cast<QDockWidget *>(widget))
            take(dock->windowTitle(), dock, "title");
        if (const auto *field = qobject_cast<QLineEdit *>(widget))
            take(field->placeholderText(), field, "placeholder");
        if (const auto *text = qobject_cast<QPlainTextEdit *>(widget))
            take(text->placeholderText(), text, "placeholder");
        if (const auto *spin = qobject_cast<QSpinBox *>(widget)) {
            for (const QString &part : {spin->prefix(), spin->suffix(), spin->specialValueText()})
                take(part, spin, "part");
        }
        if (const auto *choice = qobject_cast<QComboBox *>(widget)) {
            for (int i = 0; i < choice->count(); ++i)
                take(choice->itemText(i), choice, "choice");
        }
        if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                take(tabs->tabText(i), tabs, "tab");
                take(tabs->tabToolTip(i), tabs, "tooltip of a tab");
            }
        }
        if (const auto *header = qobject_cast<QHeaderView *>(widget); header != nullptr && header->model() != nullptr) {
            for (int i = 0; i < header->count(); ++i)
                take(header->model()->headerData(i, header->orientation()).toString(), header, "header");
        }
        const auto actions = widget->actions();
        for (const QAction *action : actions) {
            take(action->text(), widget, "action");
            take(action->toolTip(), widget, "tooltip of an action");
        }
    }

    [[nodiscard]] static QString textOf(const QWidget &widget) {
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            return label->text();
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        return button != nullptr ? button->text() : QString();
    }
    /// Not valid where it does not matter.
    [[nodiscard]] static QSize wantedBy(const QWidget &widget) {
        if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
            if (label->text().isEmpty())
                return {};
            if (label->wordWrap())
                return {0, label->heightForWidth(label->width())};
            // What may be smaller than its text shortens it.
            return label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored ? QSize() : label->minimumSizeHint();
        }
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        if (button == nullptr || button->text().isEmpty())
            return {};
        return button->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored ? QSize() : button->minimumSizeHint();
    }

    QVector<ShownText> m_all;
};

} // namespace collie::test
