#include "ui/links/seen_view_model.h"

#include "models/text/plain_text.h"
#include "ui/widgets/relative_time.h"

#include <algorithm>
#include <utility>

namespace collie::ui {

using storage::SeenView;

namespace {

bool fits(const SeenView &view, const QStringList &words) {
    return std::all_of(words.begin(), words.end(), [&view](const QString &word) {
        return view.name.contains(word, Qt::CaseInsensitive) || view.address.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

void SeenViewModel::setViews(const QVector<SeenView> &views) {
    m_views = views;
    update();
}

void SeenViewModel::setSearch(const QString &text) {
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    update();
}

void SeenViewModel::setOffer(const QString &address, const QString &name) {
    m_offer.reset();
    if (!address.isEmpty())
        m_offer = SeenView{.address = address, .name = name};
    update();
}

void SeenViewModel::update() {
    QVector<SeenView> shown;
    if (m_offer && m_words.isEmpty())
        shown.append(*m_offer);
    std::copy_if(m_views.cbegin(), m_views.cend(), std::back_inserter(shown),
                 [this](const SeenView &view) { return fits(view, m_words); });
    const bool areTheSame =
        std::equal(shown.cbegin(), shown.cend(), m_shown.cbegin(), m_shown.cend(),
                   [](const SeenView &one, const SeenView &other) { return one.address == other.address; });
    if (!areTheSame) {
        beginResetModel();
        m_shown = shown;
        endResetModel();
    } else if (shown != m_shown) {
        m_shown = shown;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void SeenViewModel::updateAges() {
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, When), index(rowCount() - 1, When), {Qt::DisplayRole});
}

int SeenViewModel::rowOf(const QString &address) const {
    const auto found = std::find_if(m_shown.cbegin(), m_shown.cend(),
                                    [&address](const SeenView &view) { return view.address == address; });
    return found == m_shown.cend() ? -1 : static_cast<int>(found - m_shown.cbegin());
}

int SeenViewModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int SeenViewModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString SeenViewModel::text(const SeenView &view, int column) const {
    switch (column) {
    case State:
        return view.state;
    case Name:
        return view.name;
    case When:
        return view.when.isValid() ? relativeTime(view.when.toSecsSinceEpoch(), m_clock.nowMs()) : QString();
    default:
        break;
    }
    if (!view.when.isValid())
        return {};
    switch (view.kind) {
    case SeenView::Kind::Pushes:
        return tr("repository");
    case SeenView::Kind::Push:
        return tr("push");
    case SeenView::Kind::Group:
        return tr("task group");
    case SeenView::Kind::Job:
        return tr("job");
    case SeenView::Kind::Log:
        return tr("log");
    }
    return {};
}

QVariant SeenViewModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SeenView &view = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(view, index.column());
    case Qt::ToolTipRole:
        if (index.column() == When && view.when.isValid())
            return models::plainText(exactTime(view.when.toSecsSinceEpoch()));
        return models::plainText(view.name + u'\n' + view.address);
    case StatusRole:
        return static_cast<int>(view.status);
    case AddressRole:
        return view.address;
    default:
        return {};
    }
}

QVariant SeenViewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case State:
        return tr("State");
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case When:
        return tr("Seen");
    default:
        return {};
    }
}

} // namespace collie::ui
