#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QVector>

namespace collie::models {

/// The labels a person has ticked, by push, to be added to it together. GUI thread.
class JobPlan final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobPlan)
  public:
    explicit JobPlan(QObject *parent = nullptr)
        : QObject(parent) {}

    /// Emits changed() with those labels that were not so before, unless there are none.
    void setTicked(qint64 pushId, const QStringList &labels, bool ticked);
    void clear(qint64 pushId) { setTicked(pushId, QStringList(m_ticked.value(pushId).order), false); }
    void clear();

    [[nodiscard]] bool contains(qint64 pushId, const QString &label) const;
    /// In the order they were ticked, each once.
    [[nodiscard]] QStringList labels(qint64 pushId) const { return m_ticked.value(pushId).order; }
    /// Pushes with something ticked, in the order that began.
    [[nodiscard]] QVector<qint64> pushes() const { return m_pushes; }
    /// Of all pushes together.
    [[nodiscard]] int count() const { return m_count; }

  Q_SIGNALS:
    void changed(qint64 pushId, const QStringList &labels);

  private:
    struct Ticked {
        QSet<QString> set;
        QStringList order;
    };
    QHash<qint64, Ticked> m_ticked;
    QVector<qint64> m_pushes;
    int m_count = 0;
};

} // namespace collie::models
