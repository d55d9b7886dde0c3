// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/identity/IdentityWorksheetViewModel.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/identity/IdentityText.h"
#include "workflow/tasks/identity/IdentityTask.h"

#include <algorithm>

namespace viewmodels {

using domain::Json;
using workflow::identity::Answer;
using workflow::identity::Decision;
using workflow::identity::IdentityState;
using workflow::identity::Item;
using workflow::identity::ItemKind;

namespace {

const IdentityState& stateOf(const Workbench& bench)
{
    static const IdentityState nothing;
    const IdentityState* state = workflow::identity::IdentityTask::valueOf(bench.progress().state());
    return state == nullptr ? nothing : *state;
}

} // namespace

IdentityWorksheetViewModel::IdentityWorksheetViewModel(Workbench& bench)
    : Worksheet(bench), m_queue({"line", "title", "kind", "answer", "settled", "problem"}, this),
      m_search(stateOf(bench).material, this),
      m_comparison({"field", "title", "mine", "theirs", "differs", "agreement", "weight", "tone"}, this),
      m_visits({"visit", "mrn", "day", "text", "facts", "ticked"}, this), m_form({"field", "title", "value"}, this),
      m_identifiers({"entry", "title", "ticked"}, this), m_steps({"entry", "title", "ticked"}, this)
{
    connect(&m_search, &IdentitySearch::found, this, [this] {
        if (kind() == QLatin1String("find"))
            fillComparison();
    });
    if (material() != nullptr && !material()->items.empty())
        openItem(q(material()->items.front().id));
    refresh();
}

const IdentityState& IdentityWorksheetViewModel::state() const
{
    return stateOf(m_bench);
}

const Item* IdentityWorksheetViewModel::item() const
{
    return material() == nullptr ? nullptr : material()->item(s(m_current));
}

const Answer* IdentityWorksheetViewModel::given() const
{
    return state().answer(s(m_current));
}

QString IdentityWorksheetViewModel::kind() const
{
    return item() == nullptr ? QString() : q(workflow::identity::code(item()->kind));
}

QString IdentityWorksheetViewModel::itemTitle() const
{
    return item() == nullptr ? QString() : q(item()->title);
}

QString IdentityWorksheetViewModel::told() const
{
    return item() == nullptr ? QString() : q(item()->told);
}

QString IdentityWorksheetViewModel::answer() const
{
    return answerText(given());
}

QString IdentityWorksheetViewModel::leftTitle() const
{
    return m_left.isEmpty() ? tr("As asked") : m_left;
}

QString IdentityWorksheetViewModel::scale() const
{
    if (material() == nullptr)
        return {};
    return tr("Probable from %1, review from %2, below that no match")
        .arg(weightText(material()->table.probable), weightText(material()->table.review));
}

QStringList IdentityWorksheetViewModel::candidates() const
{
    QStringList list;
    if (item() != nullptr) {
        for (const std::string& mrn : item()->mrns)
            list.append(q(mrn));
    }
    return list;
}

bool IdentityWorksheetViewModel::canChoose() const
{
    return kind() == QLatin1String("find") && !m_right.isEmpty();
}

QString IdentityWorksheetViewModel::decision() const
{
    return given() == nullptr ? QString() : q(workflow::identity::code(given()->decision));
}

QString IdentityWorksheetViewModel::survivor() const
{
    return given() == nullptr ? QString() : q(given()->survivor);
}

QString IdentityWorksheetViewModel::retired() const
{
    return given() == nullptr ? QString() : q(given()->retired);
}

QString IdentityWorksheetViewModel::document() const
{
    return given() == nullptr ? QString() : q(given()->document);
}

bool IdentityWorksheetViewModel::approval() const
{
    return given() != nullptr && given()->approval;
}

void IdentityWorksheetViewModel::openItem(const QString& id)
{
    if (material() == nullptr || material()->item(s(id)) == nullptr || id == m_current)
        return;
    m_left.clear();
    m_right.clear();
    setCurrent(id);
    const Item& chosen = *item();
    if (chosen.kind == ItemKind::Decide) {
        const Answer* before = given();
        const bool merged = before != nullptr && before->decision == Decision::Merge;
        m_left = q(merged ? before->survivor : chosen.mrns[0]);
        m_right = q(merged ? before->retired : chosen.mrns[1]);
    } else if (given() != nullptr && given()->chosen) {
        m_right = q(*given()->chosen);
    }
    m_search.clear();
    fillPapers();
    fillForm();
    fillTicks();
    fillComparison();
    Q_EMIT answerChanged();
}

void IdentityWorksheetViewModel::openNext()
{
    const int from = m_queue.rowOf(m_current);
    for (int step = 1; step <= m_queue.count(); ++step) {
        const QString id = m_queue.idAt((from + step) % m_queue.count());
        const Answer* answer = state().answer(s(id));
        if (answer == nullptr || !answer->settled()) {
            openItem(id);
            return;
        }
    }
}

void IdentityWorksheetViewModel::compareWith(const QString& mrn)
{
    compare(kind() == QLatin1String("decide") ? m_left : QString(), mrn);
}

void IdentityWorksheetViewModel::compare(const QString& left, const QString& right)
{
    m_left = left;
    m_right = right;
    fillComparison();
    fillTicks();
}

bool IdentityWorksheetViewModel::choose(const QString& mrn)
{
    return item() != nullptr && apply({{"op", "find.choose"}, {"item", item()->id}, {"mrn", s(mrn)}});
}

void IdentityWorksheetViewModel::keyField(const QString& field, const QString& value)
{
    auto& draft = m_drafts[m_current];
    draft[s(field)] = s(value);
    fillForm();
}

/// What keeps the form from being registered, in a person's words; the op would be refused as well.
QString IdentityWorksheetViewModel::draftFault()
{
    auto& draft = m_drafts[m_current];
    const QString born = q(draft["born"]).trimmed();
    const QString sex = q(draft["sex"]).trimmed().toUpper();
    if (q(draft["family"]).trimmed().isEmpty() || q(draft["given"]).trimmed().isEmpty())
        return tr("Nobody is registered without a surname and a given name.");
    if (!born.isEmpty() && !domain::parseDate(s(born)))
        return tr("%1 is no day that the calendar has. Write the date of birth as YYYY-MM-DD.").arg(born);
    if (!sex.isEmpty() && sex != QLatin1String("F") && sex != QLatin1String("M") && sex != QLatin1String("U"))
        return tr("Sex is F, M or U.");
    draft["sex"] = s(sex);
    return {};
}

bool IdentityWorksheetViewModel::registerNew()
{
    const QString fault = draftFault();
    if (!fault.isEmpty())
        m_bench.tell(fault);
    if (item() == nullptr || !fault.isEmpty())
        return false;
    return apply({{"op", "find.register"}, {"item", item()->id}, {"fields", Json(m_drafts[m_current])}});
}

bool IdentityWorksheetViewModel::merge(const QString& survivor, const QString& retired)
{
    if (item() == nullptr || (this->survivor() == survivor && this->retired() == retired))
        return false;
    return apply({{"op", "decide.set"},
                  {"item", item()->id},
                  {"decision", "merge"},
                  {"survivor", s(survivor)},
                  {"retired", {s(retired)}}});
}

bool IdentityWorksheetViewModel::decide(const QString& decision)
{
    return this->decision() != decision && set("decision", s(decision));
}

bool IdentityWorksheetViewModel::set(const char* name, Json value)
{
    if (item() == nullptr)
        return false;
    Json op{{"op", "decide.set"}, {"item", item()->id}};
    op[name] = std::move(value);
    return apply(op);
}

bool IdentityWorksheetViewModel::tick(const char* name, std::vector<std::string> list, const QString& id, bool on)
{
    const std::string entry = s(id);
    const auto found = std::find(list.begin(), list.end(), entry);
    if ((found != list.end()) == on)
        return false;
    if (on)
        list.push_back(entry);
    else
        list.erase(found);
    return set(name, std::move(list));
}

bool IdentityWorksheetViewModel::tickIdentifier(const QString& id, bool on)
{
    return tick("identifiers", given() == nullptr ? std::vector<std::string>() : given()->identifiers, id, on);
}

bool IdentityWorksheetViewModel::tickStep(const QString& id, bool on)
{
    return tick("steps", given() == nullptr ? std::vector<std::string>() : given()->steps, id, on);
}

bool IdentityWorksheetViewModel::tickVisit(const QString& id, bool on)
{
    return tick("visits", given() == nullptr ? std::vector<std::string>() : given()->visits, id, on);
}

bool IdentityWorksheetViewModel::useDocument(const QString& id)
{
    return document() != id && set("document", s(id));
}

bool IdentityWorksheetViewModel::askApproval(bool on)
{
    return approval() != on && set("approval", on);
}

bool IdentityWorksheetViewModel::clearAnswer()
{
    return given() != nullptr && apply({{"op", "item.clear"}, {"item", s(m_current)}});
}

} // namespace viewmodels
