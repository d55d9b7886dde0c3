// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/release/ReleaseWording.h"
#include "viewmodels/tasks/release/ReleaseWorksheetViewModel.h"

#include <algorithm>

namespace viewmodels {

using workflow::release::Answer;
using workflow::release::Request;
using workflow::release::RequestWork;
using workflow::release::Word;

namespace {

std::vector<ChoiceEntry> choicesOf(const QString& none, std::span<const Word> words)
{
    std::vector<ChoiceEntry> list{{none, {}}};
    for (const Word& word : words)
        list.push_back({ReleaseWorksheetViewModel::tr(std::string(word.words).c_str()), q(word.id)});
    return list;
}

QString paperKindText(const std::string& kind)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("letter"), QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Letter")},
        {QStringLiteral("form"), QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Form")},
        {QStringLiteral("court"), QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Court paper")},
        {QStringLiteral("id-card"), QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Identification")},
        {QStringLiteral("fax"), QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Fax")},
        {QStringLiteral("phone-note"), QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Telephone note")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "E-mail")}};
    const char* text = words.value(q(kind));
    return text == nullptr ? QString() : ReleaseWorksheetViewModel::tr(text);
}

/// The heading over the first defect of each group.
QString defectHeading(std::string_view id)
{
    if (id == "authorization-missing")
        return ReleaseWorksheetViewModel::tr("Elements of an authorization");
    if (id == "revocation-statement-missing")
        return ReleaseWorksheetViewModel::tr("Statements in it");
    if (id == "expired")
        return ReleaseWorksheetViewModel::tr("What makes it void");
    if (id == "part2-consent-missing")
        return ReleaseWorksheetViewModel::tr("Other requests");
    return {};
}

} // namespace

void ReleaseWorksheetViewModel::takeLists()
{
    m_methods.setChoices(choicesOf(tr("Not chosen"), workflow::release::methodWords()));
    m_purposes.setChoices(choicesOf(tr("Not chosen"), workflow::release::purposeWords()));
    std::vector<CellListModel::Row> dispositions;
    for (std::size_t i = 0; i < workflow::release::dispositionCodes.size(); ++i) {
        const auto value = static_cast<workflow::release::Disposition>(i);
        dispositions.push_back(
            {q(workflow::release::code(value)), release::dispositionText(value), release::dispositionAbout(value)});
    }
    m_dispositions.setRows(std::move(dispositions));
    std::vector<CellListModel::Row> contacts;
    for (const auto& each : m_material.contacts)
        contacts.push_back({q(each.name), q(each.phone), q(each.source)});
    m_contacts.setRows(std::move(contacts));
}

void ReleaseWorksheetViewModel::takePolicy()
{
    std::vector<ChoiceEntry> rules{{tr("No rule named"), {}}};
    for (const auto& rule : m_material.policy.rules)
        rules.push_back({tr("%1: %2 (%3)").arg(q(rule.group), q(rule.title), q(rule.cite)), q(rule.rule)});
    m_rules.setChoices(std::move(rules));
    std::vector<ChoiceEntry> fees{{tr("Not said"), {}}};
    std::vector<CellListModel::Row> schedule;
    for (const auto& fee : m_material.policy.fees) {
        fees.push_back(
            {tr(std::string(workflow::release::wordsOf(workflow::release::feeWords(), fee.id)).c_str()), q(fee.id)});
        const QString amount =
            fee.page == 0
                ? release::moneyText(fee.base)
                : tr("%1 and %2 for each page").arg(release::moneyText(fee.base), release::moneyText(fee.page));
        schedule.push_back({q(fee.id), tr("%1 (%2)").arg(q(fee.title), release::originText(fee.kind)), amount});
    }
    m_fees.setChoices(std::move(fees));
    m_schedule.setRows(std::move(schedule));
    std::vector<CellListModel::Row> sections;
    for (const auto& section : m_material.policy.sections) {
        QStringList text;
        for (const std::string& paragraph : section.text)
            text.append(q(paragraph));
        sections.push_back({static_cast<int>(sections.size()), q(section.title), release::originText(section.kind),
                            text.join(QStringLiteral("\n"))});
    }
    m_policy.setRows(std::move(sections));
}

QString ReleaseWorksheetViewModel::ruleText(const std::string& rule) const
{
    const auto* found = m_material.policy.rule(rule);
    return found == nullptr ? q(rule) : tr("%1, %2").arg(q(found->title), q(found->cite));
}

void ReleaseWorksheetViewModel::showCurrent()
{
    m_entry = {};
    m_feeClass.clear();
    const auto papers = arrived();
    if (topPaper() == nullptr)
        m_paper = papers.empty() ? QString() : q(papers.front()->id);
    std::vector<ChoiceEntry> addresses{{tr("Not chosen"), {}}};
    if (request() != nullptr) {
        for (const auto& address : request()->addresses)
            addresses.push_back({q(address.text), q(address.id)});
    }
    m_addresses.setChoices(addresses.size() > 1 ? std::move(addresses) : std::vector<ChoiceEntry>{});
    refresh();
}

void ReleaseWorksheetViewModel::refresh()
{
    if (answer().entry)
        m_entry = {q(domain::format(answer().entry->date)), q(answer().entry->recipient),
                   q(answer().entry->description), q(answer().entry->purpose)};
    if (answer().fee)
        m_feeClass = q(answer().fee->fee);
    fillInbox();
    fillPapers();
    fillPaper();
    fillChecks();
    fillPages();
    fillAnswer();
    fillParting();
    fillUnsettled();
    Q_EMIT changed();
    Q_EMIT shownChanged();
    Q_EMIT evidenceChanged();
    Q_EMIT unsettledChanged();
}

void ReleaseWorksheetViewModel::fillInbox()
{
    std::vector<CellListModel::Row> rows;
    for (const Request& each : m_material.requests) {
        const RequestWork* work = state().request(each.id);
        QString answered;
        QString tone;
        if (work != nullptr && !work->sent.empty()) {
            const auto& last = work->sent.back();
            answered = last.disposition ? release::dispositionDone(*last.disposition) : QString();
            tone = QStringLiteral("right");
            if (!work->closed) {
                answered = tr("%1; a reply came").arg(answered);
                tone = QStringLiteral("partly");
            }
        }
        rows.push_back(
            {q(each.id), q(each.title), release::requesterText(each),
             work == nullptr ? QString() : q(domain::formatMinute(workflow::release::presentArrival(*work, each).at)),
             answered, tone});
    }
    m_inbox.setRows(std::move(rows));
}

void ReleaseWorksheetViewModel::fillPapers()
{
    std::vector<CellListModel::Row> rows;
    for (const auto* paper : arrived()) {
        QStringList facts{paperKindText(paper->kind)};
        if (!paper->from.empty())
            facts.append(tr("from %1").arg(q(paper->from)));
        if (paper->received)
            facts.append(tr("received %1").arg(q(domain::formatMinute(*paper->received))));
        rows.push_back({q(paper->id), q(paper->title), q(paper->kind), facts.join(QStringLiteral(", "))});
    }
    m_papers.setRows(std::move(rows));
}

void ReleaseWorksheetViewModel::fillPaper()
{
    m_paperLines.setRows(topPaper() == nullptr ? std::vector<CellListModel::Row>() : release::paperRows(*topPaper()));
}

void ReleaseWorksheetViewModel::fillChecks()
{
    std::vector<CellListModel::Row> defects;
    for (const Word& word : workflow::release::defectWords()) {
        const auto* rule = m_material.policy.rule(word.rule);
        defects.push_back({q(word.id), release::defectText(word.id), rule == nullptr ? QString() : q(rule->cite),
                           answer().defects.contains(word.id), defectHeading(word.id)});
    }
    m_defects.setRows(std::move(defects));
    std::vector<CellListModel::Row> restrictions;
    for (const auto& each : m_material.restrictions)
        restrictions.push_back({q(each.id), q(each.title), tr("on file since %1").arg(q(each.granted)), q(each.text),
                                answer().restrictions.contains(each.id)});
    m_restrictions.setRows(std::move(restrictions));
}

void ReleaseWorksheetViewModel::fillPages()
{
    std::vector<CellListModel::Row> rows;
    auto pages = m_bench.pages();
    const auto& encounters = m_bench.session().scenario().chart.encounters;
    const auto place = [&](const std::string& id) {
        const auto found =
            std::find_if(encounters.begin(), encounters.end(), [&](const auto& each) { return each.id == id; });
        return found - encounters.begin();
    };
    std::stable_sort(pages.begin(), pages.end(),
                     [&](const auto& a, const auto& b) { return place(a.encounter) < place(b.encounter); });
    std::string before = "\n";
    for (const domain::DocumentHeader& page : pages) {
        QString heading;
        if (page.encounter != before) {
            const auto at = static_cast<std::size_t>(place(page.encounter));
            heading = at < encounters.size()
                          ? tr("%1, %2").arg(release::classText(encounters[at].type),
                                             q(domain::format(domain::dateOf(encounters[at].admitted))))
                          : tr("Without an encounter");
            before = page.encounter;
        }
        const auto chosen = answer().pages.find(page.id);
        const bool decided = chosen != answer().pages.end();
        const auto bars = std::count_if(answer().redactions.begin(), answer().redactions.end(),
                                        [&](const auto& bar) { return bar.document == page.id; });
        rows.push_back({q(page.id), q(page.title),
                        tr("%1 · %2 · %3")
                            .arg(release::sectionText(page.section), q(domain::format(domain::dateOf(page.written))),
                                 q(page.authorName)),
                        heading, q(page.encounter), decided && chosen->second.release,
                        decided && !chosen->second.release, decided ? q(chosen->second.rule) : QString(),
                        static_cast<int>(bars), q(page.id) == m_openPage});
    }
    m_pages.setRows(std::move(rows));
}

void ReleaseWorksheetViewModel::fillAnswer()
{
    std::vector<CellListModel::Row> rows;
    if (request() != nullptr && !closed()) {
        for (const release::Snippet& each : release::snippetsFor(*request(), answer()))
            rows.push_back({each.id, each.title, each.text});
    }
    m_snippets.setRows(std::move(rows));
}

void ReleaseWorksheetViewModel::fillParting()
{
    std::vector<CellListModel::Row> rows;
    const auto line = [&](const QString& label, const QString& text, const QString& tone = {}) {
        rows.push_back({static_cast<int>(rows.size()), label, text, tone});
    };
    const Answer& now = answer();
    if (request() == nullptr)
        return;
    const auto* address = request()->address(now.sendTo);
    line(tr("To"), address == nullptr ? release::requesterText(*request()) : q(address->text));
    line(tr("Answer"), now.disposition ? release::dispositionText(*now.disposition) : tr("none yet"));
    line(tr("By which rule"), now.reason.empty() ? tr("none named") : ruleText(now.reason));
    QStringList pages;
    for (const domain::DocumentHeader& page : m_bench.pages()) {
        if (now.releases(page.id))
            pages.append(q(page.title));
    }
    line(tr("Leaves the house"),
         pages.isEmpty() ? tr("nothing")
                         : tr("%1: %2").arg(release::pagesCount(static_cast<int>(pages.size())), pages.join(tr("; "))),
         pages.isEmpty() ? QString() : QStringLiteral("partly"));
    if (!now.redactions.empty())
        line(tr("Blacked out"), tr("places: %1").arg(now.redactions.size()));
    if (now.notice)
        line(tr("With it"), tr("the notice against redisclosure"));
    line(tr("Identity"), !now.identityChecked   ? tr("not said")
                         : *now.identityChecked ? tr("verified")
                                                : tr("not verified"));
    line(tr("Letter"), now.letter.empty() ? tr("none") : tr("yes"));
    line(tr("Accounting"), now.log == "accounting" ? tr("entered") : now.log == "none" ? tr("none") : tr("not said"));
    if (now.fee)
        line(tr("Fee"), release::moneyText(now.fee->cents));
    m_parting.setRows(std::move(rows));
}

void ReleaseWorksheetViewModel::fillUnsettled()
{
    m_unsettled.clear();
    for (const Request& each : m_material.requests) {
        const RequestWork* work = state().request(each.id);
        if (work == nullptr || !work->closed)
            m_unsettled.append(work != nullptr && !work->sent.empty()
                                   ? tr("%1: the reply is not answered").arg(q(each.title))
                                   : tr("%1: nothing was sent").arg(q(each.title)));
    }
}

} // namespace viewmodels
