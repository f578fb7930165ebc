#include "ui/settings/logs_page.h"

#include "services/logs/log_errors.h"
#include "services/storage/preferences.h"
#include "services/storage/settings.h"
#include "ui/settings/font_size_row.h"
#include "ui/settings/lines_edit.h"
#include "ui/settings/preference_rows.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QSignalBlocker>

#include <algorithm>

namespace collie::ui {
namespace {

namespace preferences = storage::preferences;

constexpr int patternLines = 4;

QStringList linesIn(const QPlainTextEdit &edit) {
    const QString text = edit.toPlainText();
    return text.trimmed().isEmpty() ? QStringList() : text.split(u'\n');
}

} // namespace

LogsPage::LogsPage(storage::Settings &settings, QWidget *parent)
    : SettingsPage(QStringLiteral("logs"), tr("Logs"), parent)
    , m_settings(settings) {
    addFamily();
    addFontSize(*this, settings, preferences::logFontPoints,
                {.id = {},
                 .name = tr("Size of text in logs"),
                 .help = tr("Of logs alone, in points."),
                 .keywords = tr("font zoom large small points")},
                tr("As other fixed-width text"));
    addSwitch(*this, settings, preferences::logColours,
              {.id = {},
               .name = tr("Colours of programs"),
               .help = tr("Show in colour what programs print in colour."),
               .keywords = tr("ansi escape colour")});
    addSwitch(*this, settings, preferences::logWrap,
              {.id = {},
               .name = tr("Wrap long lines"),
               .help = tr("Long lines go on below instead of scrolling sideways. What is copied and the line numbers "
                          "stay the same."),
               .keywords = tr("break fold width horizontal scroll")});
    addChoice(*this, settings, preferences::logOpensAt,
              {.id = {},
               .name = tr("A log opens"),
               .help = tr("If no error is found, at its beginning. The next log opens so."),
               .keywords = tr("first error end top bottom scroll")},
              {{QStringLiteral("first_error"), tr("At the first error")}, {QStringLiteral("end"), tr("At its end")}});
    addPatterns();
}

void LogsPage::addFamily() {
    auto *box = new QComboBox;
    box->addItem(tr("The system's fixed-width font"), QString());
    const QStringList families = QFontDatabase::families();
    for (const QString &family : families) {
        if (QFontDatabase::isFixedPitch(family) && !QFontDatabase::isPrivateFamily(family))
            box->addItem(family, family);
    }
    SettingRow *row = addSetting({.id = preferences::logFontFamily.name,
                                  .name = tr("Font"),
                                  .help = tr("Only fonts whose characters all have the same width."),
                                  .keywords = tr("family monospace typeface")},
                                 box);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { m_settings.set(preferences::logFontFamily, box->currentData().toString()); });
    connect(row, &SettingRow::resetRequested, this, [this] { m_settings.reset(preferences::logFontFamily); });
    m_settings.follow(preferences::logFontFamily, this, [box, row](const QString &family) {
        const QSignalBlocker silent(box);
        box->setCurrentIndex(std::max(0, box->findData(family)));
        row->setChanged(!family.isEmpty());
        row->setMessage(box->findData(family) < 0
                            ? tr("The font that was chosen is not on this computer; the system's is used.")
                            : QString());
    });
}

void LogsPage::addPatterns() {
    m_patterns = new LinesEdit(patternLines);
    m_patternsRow = addSetting({.id = preferences::logErrorPatterns.name,
                                .name = tr("Lines that are errors"),
                                .help = tr("Regular expressions of your own, one per line, beside the rules of "
                                           "Treeherder. Upper and lower case differ. The whole line is searched."),
                                .keywords = tr("pattern regex regexp error failure mark")},
                               m_patterns, SettingRow::Width::Whole);
    connect(m_patterns, &QPlainTextEdit::textChanged, this, &LogsPage::takePatterns);
    connect(m_patternsRow, &SettingRow::resetRequested, this,
            [this] { m_settings.reset(preferences::logErrorPatterns); });
    m_settings.follow(preferences::logErrorPatterns, this, [this](const QStringList &texts) {
        if (linesIn(*m_patterns) != texts) {
            const QSignalBlocker silent(m_patterns);
            m_patterns->setPlainText(texts.join(u'\n'));
        }
        m_patternsRow->setChanged(!texts.isEmpty());
        const logs::ErrorPatterns read = logs::readErrorPatterns(texts);
        m_patternsRow->setMessage(read.problems.isEmpty() ? QString()
                                                          : tr("%1 It is not used.").arg(read.problems.constFirst()));
    });
}

void LogsPage::takePatterns() {
    const QStringList texts = linesIn(*m_patterns);
    if (texts.isEmpty())
        m_settings.reset(preferences::logErrorPatterns);
    else
        m_settings.set(preferences::logErrorPatterns, texts);
}

} // namespace collie::ui
