#pragma once

#include <QGridLayout>
#include <QHash>
#include <QLabel>
#include <QUrl>
#include <QWidget>

#include <functional>

namespace collie::ui {

class Theme;

/// Names and values in two columns; values are plain text that can be selected, or links. GUI thread.
class FactTable final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactTable)
  public:
    explicit FactTable(Theme &theme, QWidget *parent = nullptr);

    /// Sets the value of a row, which is added at the end when new; an empty value hides it. At most its first 2,000
    /// characters are shown: laying out more takes long.
    /// \param tooltip  plain text with line breaks; may be empty.
    void setText(const QString &name, const QString &value, const QString &tooltip = {});
    /// Like setText() in the fixed-width font: ids and revisions.
    void setCode(const QString &name, const QString &value, const QString &tooltip = {});
    /// A value that opens an address; one that is neither http nor https is shown as plain text.
    void setLink(const QString &name, const QString &value, const QUrl &url);
    /// A value that does something when it is clicked.
    void setCommand(const QString &name, const QString &value, const QString &tooltip,
                    const std::function<void()> &command);
    /// Colours a row's value; an invalid colour gives it the text's own.
    void setValueColour(const QString &name, const QColor &colour);
    /// Hides every row.
    void clear();

    /// What a row shows; empty when it is hidden or not there.
    [[nodiscard]] QString value(const QString &name) const;

  Q_SIGNALS:
    void linkActivated(const QUrl &url);

  private:
    struct Row {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
        QString plain;
        QString address = {};               ///< Of a link; empty for text.
        std::function<void()> command = {}; ///< Of a value that does something.
    };
    Row &row(const QString &name);
    void present(Row &row, const QString &value, const QString &tooltip);
    void showLink(const Row &row);
    void recolour();

    Theme &m_theme;
    QGridLayout *m_layout;
    QHash<QString, Row> m_rows;
};

} // namespace collie::ui
