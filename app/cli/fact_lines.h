#pragma once

#include <QString>
#include <QVector>

#include <utility>

namespace collie::cli {

/// What is known of one thing, a line each: names below each other, and their values beside them. In Markdown a list.
class FactLines final {
  public:
    explicit FactLines(bool isMarkdown = false)
        : m_isMarkdown(isMarkdown) {}

    /// \param name  marked for translation; see told(). \param value  text of anybody; nothing is added for an empty
    /// one.
    void add(const char *name, const QString &value);
    [[nodiscard]] QString text() const;

  private:
    bool m_isMarkdown;
    QVector<std::pair<QString, QString>> m_facts;
};

} // namespace collie::cli
