#pragma once

#include <QFormLayout>
#include <QVector>

class QLabel;

namespace collie::ui {

/// A form some of whose rows are there at times only. Those that are not are taken out of the layout: a QFormLayout of
/// Qt 6.4 that hides rows itself measures them by places they had before, and writes past the end of its memory once
/// fewer are left. GUI thread.
class OptionalRows final : public QFormLayout {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OptionalRows)
  public:
    using QFormLayout::QFormLayout;

    /// Adds a row below the others, shown at first. \param text  of its label; empty for none.
    void add(const QString &text, QWidget *field);
    /// Shows or hides the row of a field that was added.
    void setShown(const QWidget *field, bool isShown);

  private:
    struct Row {
        QLabel *label; ///< Null without one.
        QWidget *field;
        bool isShown;
    };
    QVector<Row> m_rows;
};

} // namespace collie::ui
