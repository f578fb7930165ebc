#include "ui/widgets/announcer.h"

#include "ui/widgets/spoken_sentence.h"

#include <chrono>
#include <utility>

namespace collie::ui {
namespace {
constexpr std::chrono::milliseconds gatherFor(300);
constexpr int mostSentences = 4; ///< At once: more would be talked over by the next anyway.
constexpr int turns = 4;
} // namespace

Announcer::Announcer(QWidget &window)
    : QObject(&window) {
    for (int i = 0; i < turns; ++i)
        m_sentences.append(new SpokenSentence(window, this));
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(gatherFor);
    connect(&m_gathering, &QTimer::timeout, this, &Announcer::speak);
}

void Announcer::say(const QString &sentence) {
    if (sentence.isEmpty())
        return;
    m_waiting.append(sentence);
    if (!m_gathering.isActive())
        m_gathering.start();
}

void Announcer::speak() {
    QStringList now = std::exchange(m_waiting, {});
    now.removeDuplicates();
    if (const qsizetype more = now.size() - mostSentences; more > 0) {
        now = now.first(mostSentences);
        now.append(tr("There is more news: %Ln.", nullptr, static_cast<int>(more)));
    }
    m_sentences.at(m_next)->say(now.join(u'\n'));
    m_next = (m_next + 1) % m_sentences.size();
}

} // namespace collie::ui
