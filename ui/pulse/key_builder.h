#pragma once

#include "services/pulse/exchange_catalogue.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QWidget>

#include <vector>

namespace collie::ui {

/// The words of an exchange's routing keys, each by its name with a field for the value wanted; an empty one means any.
/// GUI thread.
class KeyBuilder final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyBuilder)
  public:
    explicit KeyBuilder(QWidget *parent = nullptr);

    /// Shows the words of an exchange, values of words that the last one had as well kept.
    void setExchange(const pulse::Exchange &exchange);
    /// The pattern the values make; "#" when nothing is known about the words.
    [[nodiscard]] QString pattern() const;
    /// Nothing to choose.
    [[nodiscard]] bool isEmpty() const { return m_fields.empty(); }
    [[nodiscard]] QLineEdit *field(const QString &word) const;

  Q_SIGNALS:
    void patternChanged(const QString &pattern);

  private:
    struct Field {
        QString name;
        QLineEdit *edit = nullptr;
    };
    pulse::Exchange m_exchange;
    QFormLayout *m_form;
    std::vector<Field> m_fields;
};

} // namespace collie::ui
