// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/QuickFindModel.h"

#include "services/SessionFiles.h"
#include "viewmodels/Convert.h"

#include <algorithm>
#include <array>

namespace viewmodels {
namespace {

constexpr std::size_t ofAKind = 5;
constexpr std::size_t codesShown = 8;

struct Place
{
    const char* page;
    const char* title;
};

constexpr std::array places{
    Place{"home", QT_TRANSLATE_NOOP("viewmodels::QuickFindModel", "Home")},
    Place{"library", QT_TRANSLATE_NOOP("viewmodels::QuickFindModel", "Exercises")},
    Place{"encoder", QT_TRANSLATE_NOOP("viewmodels::QuickFindModel", "Encoder")},
    Place{"progress", QT_TRANSLATE_NOOP("viewmodels::QuickFindModel", "Progress")},
    Place{"review", QT_TRANSLATE_NOOP("viewmodels::QuickFindModel", "Review")},
    Place{"trail", QT_TRANSLATE_NOOP("viewmodels::QuickFindModel", "Audit trail")},
    Place{"settings", QT_TRANSLATE_NOOP("viewmodels::QuickFindModel", "Settings")},
};

} // namespace

QuickFindModel::QuickFindModel(const services::Workplace& place, DeskViewModel& desk, QObject* parent)
    : QAbstractListModel(parent), m_place(place), m_desk(desk)
{
    connect(desk.codeIndex(), &CodeIndex::readyChanged, this, &QuickFindModel::find);
}

int QuickFindModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant QuickFindModel::data(const QModelIndex& index, int role) const
{
    static constexpr std::array kinds{"place", "page", "exercise", "chart", "code", "rule"};
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    const std::array<QString, 6> titles{tr("Go to"), tr("Page"), tr("Exercise"), tr("Chart"), tr("Code"), tr("Rule")};
    switch (role) {
    case KindRole:
        return QString::fromLatin1(kinds.at(static_cast<std::size_t>(entry.kind)));
    case KindTitleRole:
        return titles.at(static_cast<std::size_t>(entry.kind));
    case TitleRole:
        return entry.title;
    case DetailRole:
        return entry.detail;
    case CodeRole:
        return entry.code;
    default:
        return {};
    }
}

QHash<int, QByteArray> QuickFindModel::roleNames() const
{
    return {{KindRole, "kind"},
            {KindTitleRole, "kindTitle"},
            {TitleRole, "title"},
            {DetailRole, "detail"},
            {CodeRole, "code"}};
}

void QuickFindModel::begin()
{
    m_known.clear();
    readPages();
    for (const workflow::ExerciseInfo& info : m_place.scenarios.exercises())
        m_known.push_back({Kind::Exercise, q(info.title), q(info.summary), {}, q(info.id)});
    readSessions();
    m_desk.codeIndex()->prepare(m_desk.codingDate());
    setQuery({});
    find();
}

void QuickFindModel::readPages()
{
    const ChartTreeModel& tree = *m_desk.tree();
    for (int row = 0; m_desk.hasSession() && row < tree.rowCount(); ++row) {
        const QModelIndex page = tree.index(row);
        const QString document = tree.data(page, ChartTreeModel::DocumentRole).toString();
        if (!document.isEmpty())
            m_known.push_back(
                {Kind::Page, tree.data(page, ChartTreeModel::TitleRole).toString(), m_desk.title(), {}, document});
    }
}

void QuickFindModel::readSessions()
{
    const auto sessions = services::summaries(m_place);
    if (!sessions)
        return;
    const std::string person = personAt(m_place);
    for (const services::SessionSummary& session : *sessions) {
        const QString state =
            session.finished ? tr("finished, %1").arg(percentText(session.percentTenths)) : tr("unfinished");
        m_known.push_back({Kind::Chart,
                           q(session.title),
                           tr("%1 · %2 · %3").arg(q(session.person), momentText(session.started), state),
                           {},
                           q(session.id),
                           session.person == person && !session.imported,
                           session.finished});
    }
}

void QuickFindModel::setQuery(const QString& query)
{
    if (m_query == query)
        return;
    m_query = query;
    m_words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    Q_EMIT queryChanged();
    find();
}

bool QuickFindModel::matches(const QString& words) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return words.contains(word, Qt::CaseInsensitive); });
}

void QuickFindModel::find()
{
    std::vector<Entry> found;
    if (!m_words.isEmpty()) {
        findPlaces(found);
        findKnown(found);
        findCodes(found);
        findRules(found);
    }
    beginResetModel();
    m_entries = std::move(found);
    endResetModel();
    Q_EMIT countChanged();
}

void QuickFindModel::findPlaces(std::vector<Entry>& into) const
{
    for (const Place& place : places) {
        const QString title = tr(place.title);
        if (title.startsWith(m_query.trimmed(), Qt::CaseInsensitive))
            into.push_back({Kind::Place, title, {}, {}, QString::fromLatin1(place.page)});
    }
}

void QuickFindModel::findKnown(std::vector<Entry>& into) const
{
    for (const Kind kind : {Kind::Page, Kind::Exercise, Kind::Chart}) {
        std::size_t taken = 0;
        for (const Entry& entry : m_known) {
            if (entry.kind == kind && taken < ofAKind && matches(entry.title + QLatin1Char(' ') + entry.detail)) {
                into.push_back(entry);
                ++taken;
            }
        }
    }
}

void QuickFindModel::findCodes(std::vector<Entry>& into) const
{
    for (const codesets::Hit& hit : m_desk.codeIndex()->search(s(m_query), {}, codesShown)) {
        into.push_back({Kind::Code, q(hit.code->title), q(codesets::title(hit.system)),
                        q(codesets::shown(hit.system, hit.code->code)), q(codesets::code(hit.system))});
    }
}

void QuickFindModel::findRules(std::vector<Entry>& into) const
{
    std::size_t taken = 0;
    for (const domain::Rule& rule : m_place.rules.rules()) {
        if (taken == ofAKind)
            return;
        if (!matches(q(rule.id) + QLatin1Char(' ') + q(rule.title) + QLatin1Char(' ') + q(rule.cite) + QLatin1Char(' ')
                     + q(rule.text)))
            continue;
        into.push_back({Kind::Rule, q(rule.title), q(rule.cite), q(rule.id), q(rule.text)});
        ++taken;
    }
}

void QuickFindModel::activate(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const Entry entry = m_entries[static_cast<std::size_t>(row)];
    switch (entry.kind) {
    case Kind::Place:
        Q_EMIT placeChosen(entry.target);
        break;
    case Kind::Page:
        Q_EMIT pageChosen(entry.target);
        break;
    case Kind::Exercise:
        Q_EMIT exerciseChosen(entry.target);
        break;
    case Kind::Chart:
        Q_EMIT chartChosen(entry.target, entry.own, entry.finished);
        break;
    case Kind::Code:
        Q_EMIT codeChosen(entry.target, entry.code);
        break;
    case Kind::Rule:
        Q_EMIT ruleChosen(entry.code, entry.target, entry.detail);
        break;
    }
}

} // namespace viewmodels
