#include "ui/pushes/landing_page.h"

#include "models/text/plain_text.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

constexpr int landingMargin = 24; ///< Pixels, as all here.
constexpr int landingProgressWidth = 160;
constexpr int authorWidth = 200;
constexpr int troubleHeight = 140;
constexpr int landingUrlRole = Qt::UserRole;

} // namespace

LandingPage::LandingPage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new PlainLabel(this))
    , m_state(new PlainLabel(this))
    , m_pace(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_trouble(new QPlainTextEdit(this))
    , m_commits(new QTreeWidget(this))
    , m_look(new QPushButton(symbolIcon(QStringLiteral("retrigger")), tr("&Check Now"), this))
    , m_open(new QPushButton(tr("Open the &Revision"), this))
    , m_page(new QPushButton(symbolIcon(QStringLiteral("external")), tr("Open &Lando's Page"), this))
    , m_settings(new QPushButton(tr("&Settings…"), this)) {
    setObjectName(QStringLiteral("landingPage"));
    m_title->setObjectName(QStringLiteral("landingTitle"));
    m_state->setObjectName(QStringLiteral("landingState"));
    m_pace->setObjectName(QStringLiteral("landingPace"));
    m_trouble->setObjectName(QStringLiteral("landingTrouble"));
    m_commits->setObjectName(QStringLiteral("landingCommits"));
    m_look->setObjectName(QStringLiteral("landingLook"));
    m_open->setObjectName(QStringLiteral("landingOpen"));
    m_page->setObjectName(QStringLiteral("landingPageLink"));
    m_settings->setObjectName(QStringLiteral("landingSettings"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_state, m_pace}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(landingProgressWidth, 4);
    m_trouble->setReadOnly(true);
    m_trouble->setFont(fixedFontLike(font()));
    m_trouble->setMaximumHeight(troubleHeight);
    m_trouble->setAccessibleName(tr("What went wrong"));
    m_trouble->setTabChangesFocus(true);
    m_commits->setHeaderLabels({tr("Author"), tr("Commit, the oldest first")});
    m_commits->setRootIsDecorated(false);
    m_commits->setUniformRowHeights(true);
    m_commits->header()->resizeSection(0, authorWidth);
    m_commits->setAccessibleName(tr("Commits"));
    setFocusProxy(m_look);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_look, m_open, m_page, m_settings})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(landingMargin, landingMargin, landingMargin, landingMargin);
    layout->setSpacing(8);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_progress),
          static_cast<QWidget *>(m_pace), static_cast<QWidget *>(m_trouble)})
        layout->addWidget(widget);
    layout->addLayout(buttons);
    layout->addWidget(m_commits, 1);
    layout->addStretch();
    // As they stand, from top to bottom.
    setTabOrder(m_trouble, m_look);
    setTabOrder(m_look, m_open);
    setTabOrder(m_open, m_page);
    setTabOrder(m_page, m_settings);
    setTabOrder(m_settings, m_commits);

    connect(m_look, &QPushButton::clicked, this, &LandingPage::lookRequested);
    connect(m_open, &QPushButton::clicked, this, &LandingPage::openRequested);
    connect(m_settings, &QPushButton::clicked, this, &LandingPage::settingsRequested);
    connect(m_page, &QPushButton::clicked, this, [this] { Q_EMIT linkActivated(m_pageUrl); });
    connect(m_commits, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const QUrl url = item->data(0, landingUrlRole).toUrl(); !url.isEmpty())
            Q_EMIT linkActivated(url);
    });
    connect(&m_theme, &Theme::changed, this, &LandingPage::recolour);
    recolour();
    present({});
}

void LandingPage::present(const Content &content) {
    m_title->setText(content.title);
    m_state->setText(content.state);
    m_pace->setText(content.pace);
    m_pace->setVisible(!content.pace.isEmpty());
    m_progress->setVisible(content.isWaiting);
    // Set anew it would lose what is selected in it.
    if (m_trouble->toPlainText() != content.trouble)
        m_trouble->setPlainText(content.trouble);
    m_trouble->setVisible(!content.trouble.isEmpty());
    m_open->setVisible(content.canOpen);
    m_settings->setVisible(content.isAddressWrong);
    m_pageUrl = content.page;
    m_page->setVisible(!content.page.isEmpty());
    m_page->setToolTip(models::plainText(content.page.toDisplayString()));
    showCommits(content.commits);
    setAccessibleName(content.title);
    setAccessibleDescription(content.state);
}

void LandingPage::showCommits(const QVector<treeherder::LandingCommit> &commits) {
    m_commits->setVisible(!commits.isEmpty());
    if (commits == m_shown)
        return;
    m_shown = commits;
    m_commits->clear();
    for (const treeherder::LandingCommit &commit : commits) {
        auto *item = new QTreeWidgetItem(m_commits, {commit.author, commit.subject()});
        item->setToolTip(0, models::plainText(commit.author));
        item->setToolTip(1, models::plainText(commit.message));
        item->setData(0, landingUrlRole, commit.url);
    }
}

void LandingPage::recolour() {
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, m_theme.mutedText());
    m_pace->setPalette(muted);
}

} // namespace collie::ui
