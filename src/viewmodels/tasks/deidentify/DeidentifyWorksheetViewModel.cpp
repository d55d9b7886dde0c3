// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/deidentify/DeidentifyWorksheetViewModel.h"

#include "records/Redaction.h"
#include "services/RedactedCopy.h"
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/deidentify/DeidentifyWording.h"
#include "workflow/tasks/deidentify/DeidentifyTask.h"

#include <QLocale>

#include <algorithm>

namespace viewmodels {

using domain::Json;
using workflow::deidentify::Category;
using workflow::deidentify::DeidentifyState;
using workflow::deidentify::Redaction;

namespace {

Json redactionOp(std::string_view op, const PagePlace& place, const QString& category)
{
    return {{"op", op},
            {"document", place.document},
            {"from", place.span.from},
            {"to", place.span.to},
            {"category", s(category)}};
}

} // namespace

DeidentifyWorksheetViewModel::DeidentifyWorksheetViewModel(Workbench& bench)
    : Worksheet(bench), m_material(workflow::deidentify::materialOf(bench.task()))
{
    const auto& named = m_material.pages;
    for (const domain::DocumentHeader& page : bench.pages()) {
        if (named.empty() || std::find(named.begin(), named.end(), page.id) != named.end())
            m_asked.push_back(page.id);
    }
    std::vector<ChoiceEntry> entries;
    entries.reserve(workflow::deidentify::categoryCodes.size());
    for (const std::string_view code : workflow::deidentify::categoryCodes)
        entries.push_back({titleOfCategory(*workflow::deidentify::categoryFrom(code)), q(code)});
    m_categories.setChoices(std::move(entries));
    DeidentifyWorksheetViewModel::refresh();
}

const DeidentifyState& DeidentifyWorksheetViewModel::state() const
{
    static const DeidentifyState none;
    const DeidentifyState* held = workflow::deidentify::DeidentifyTask::valueOf(m_bench.progress().state());
    return held == nullptr ? none : *held;
}

bool DeidentifyWorksheetViewModel::asked(const std::string& document) const
{
    return std::find(m_asked.begin(), m_asked.end(), document) != m_asked.end();
}

QString DeidentifyWorksheetViewModel::titleOfCategory(Category category) const
{
    return categoryName(category);
}

void DeidentifyWorksheetViewModel::setCategory(const QString& category)
{
    if (category == m_category || !workflow::deidentify::categoryFrom(s(category)))
        return;
    m_category = category;
    Q_EMIT categoryChanged();
}

QString DeidentifyWorksheetViewModel::categoryTitle() const
{
    const auto category = workflow::deidentify::categoryFrom(s(m_category));
    return category ? titleOfCategory(*category) : QString();
}

QString DeidentifyWorksheetViewModel::recipient() const
{
    return q(m_material.recipient);
}

QString DeidentifyWorksheetViewModel::zipAreas() const
{
    QStringList areas;
    for (const workflow::deidentify::ZipArea& area : m_material.zip3)
        areas.append(tr("%1: %2 people").arg(q(area.zip3), QLocale(QLocale::English).toString(area.people)));
    return areas.join(QStringLiteral(" · "));
}

int DeidentifyWorksheetViewModel::notLooked() const
{
    return static_cast<int>(std::count_if(m_asked.begin(), m_asked.end(),
                                          [&](const std::string& page) { return !state().looked.contains(page); }));
}

bool DeidentifyWorksheetViewModel::openAsked() const
{
    return asked(m_bench.openDocument());
}

bool DeidentifyWorksheetViewModel::openLooked() const
{
    return state().looked.contains(m_bench.openDocument());
}

void DeidentifyWorksheetViewModel::pageOpened(std::string_view /*page*/)
{
    fillRedactions();
    fillPages();
    Q_EMIT openChanged();
}

void DeidentifyWorksheetViewModel::refresh()
{
    fillRedactions();
    fillPages();
    fillUnsettled();
    Q_EMIT changed();
    Q_EMIT evidenceChanged();
    Q_EMIT unsettledChanged();
    Q_EMIT openChanged();
}

void DeidentifyWorksheetViewModel::fillRedactions()
{
    std::vector<const Redaction*> sorted;
    for (const Redaction& each : state().redactions)
        sorted.push_back(&each);
    const auto place = [&](const Redaction* each) {
        return std::find(m_asked.begin(), m_asked.end(), each->document) - m_asked.begin();
    };
    std::sort(sorted.begin(), sorted.end(), [&](const Redaction* a, const Redaction* b) {
        return a->document == b->document ? a->span < b->span : place(a) < place(b);
    });
    std::vector<RedactionModel::Row> rows;
    std::string page;
    for (const Redaction* each : sorted) {
        const bool first = each->document != page;
        page = each->document;
        const QString words = m_bench.words({each->document, each->span, 1});
        rows.push_back({q(each->id), m_bench.pageTitle(each->document),
                        words.isEmpty() ? tr("(open the page to see the words)") : words,
                        q(workflow::deidentify::code(each->category)), titleOfCategory(each->category), first});
    }
    m_redactions.setRows(std::move(rows));
}

void DeidentifyWorksheetViewModel::fillPages()
{
    std::vector<RedactedPageModel::Row> rows;
    const std::string open = m_bench.openDocument();
    for (const std::string& page : m_asked) {
        const auto bars = std::count_if(state().redactions.begin(), state().redactions.end(),
                                        [&](const Redaction& each) { return each.document == page; });
        rows.push_back(
            {q(page), m_bench.pageTitle(page), static_cast<int>(bars), state().looked.contains(page), page == open});
    }
    m_pages.setRows(std::move(rows));
}

void DeidentifyWorksheetViewModel::fillUnsettled()
{
    m_unsettled.clear();
    for (const std::string& page : m_asked) {
        if (!state().looked.contains(page))
            m_unsettled.append(tr("%1 is not looked through.").arg(m_bench.pageTitle(page)));
    }
}

std::vector<Worksheet::EvidenceMark> DeidentifyWorksheetViewModel::evidenceOn(std::string_view document) const
{
    std::vector<EvidenceMark> marks;
    for (const bool chosen : {false, true}) {
        for (const Redaction& each : state().redactions) {
            if (each.document == document && (q(each.id) == m_current) == chosen)
                marks.push_back({each.span, chosen});
        }
    }
    return marks;
}

bool DeidentifyWorksheetViewModel::cite(const PagePlace& place)
{
    return apply(redactionOp("redact.add", place, m_category));
}

bool DeidentifyWorksheetViewModel::citeMore(const PagePlace& place)
{
    const std::size_t before = state().redactions.size();
    if (!apply(redactionOp("redact.all", place, m_category)))
        return false;
    const std::size_t made = state().redactions.size() - before;
    m_bench.tell(made == 1 ? tr("Taken out at one place.") : tr("Taken out at %1 places.").arg(made));
    return true;
}

QString DeidentifyWorksheetViewModel::keyOf(const QString& category) const
{
    const auto known = workflow::deidentify::categoryFrom(s(category));
    return known ? QString(categoryKey(*known)) : QString();
}

bool DeidentifyWorksheetViewModel::chooseByKey(const QString& key)
{
    for (const std::string_view code : workflow::deidentify::categoryCodes) {
        if (keyOf(q(code)) != key)
            continue;
        setCategory(q(code));
        return true;
    }
    return false;
}

bool DeidentifyWorksheetViewModel::setRedactionCategory(const QString& line, const QString& category)
{
    const Redaction* held = state().find(s(line));
    if (held == nullptr || workflow::deidentify::code(held->category) == s(category))
        return false;
    return apply({{"op", "redact.set"}, {"redaction", s(line)}, {"category", s(category)}});
}

bool DeidentifyWorksheetViewModel::remove(const QString& line)
{
    return apply({{"op", "redact.remove"}, {"redaction", s(line)}});
}

void DeidentifyWorksheetViewModel::show(const QString& line)
{
    const Redaction* held = state().find(s(line));
    if (held == nullptr)
        return;
    const domain::Evidence place{held->document, held->span, 1};
    setCurrent(line);
    m_bench.showPlace(place);
}

void DeidentifyWorksheetViewModel::openPage(const QString& document)
{
    m_bench.showPlace({s(document), {}, 1});
}

bool DeidentifyWorksheetViewModel::setLooked(const QString& document, bool looked)
{
    if (state().looked.contains(s(document)) == looked)
        return false;
    return apply({{"op", "redact.looked"}, {"document", s(document)}, {"looked", looked}});
}

bool DeidentifyWorksheetViewModel::toggleLooked()
{
    return openAsked() && setLooked(q(m_bench.openDocument()), !openLooked());
}

bool DeidentifyWorksheetViewModel::layPreview()
{
    const domain::Document* page = m_bench.opened(m_bench.openDocument());
    if (page == nullptr) {
        m_bench.tell(tr("Open a page first; then it can be shown as its reader will get it."));
        return false;
    }
    std::vector<domain::Span> spans;
    for (const Redaction& each : state().redactions) {
        if (each.document == page->header.id)
            spans.push_back(each.span);
    }
    domain::Document copy;
    copy.header.title = page->header.title;
    copy.header.authentication = domain::Authentication::None;
    copy.body = records::barred(page->body, std::move(spans));
    m_preview.show(std::move(copy), tr("Redacted copy"), {});
    return true;
}

bool DeidentifyWorksheetViewModel::exportTo(const QUrl& file)
{
    const std::filesystem::path path = fileOf(file);
    if (path.empty()) {
        m_bench.tell(tr("Choose a file in a folder of this machine."));
        return false;
    }
    std::vector<services::TakenOut> taken;
    for (const Redaction& each : state().redactions)
        taken.push_back({each.document, each.span});
    const auto pages = services::redactedPages(m_asked, taken, m_bench.house(), [&](std::string_view document) {
        return m_bench.print(std::string(document));
    });
    const domain::Status done =
        pages ? services::saveRedacted(m_bench.paper(), *pages, path) : domain::Status(pages.error());
    if (done)
        m_bench.tell(tr("The redacted copy is written: %1").arg(q(path.filename().string())));
    else
        m_bench.tell(sentence(done.error()));
    return done.ok();
}

QString DeidentifyWorksheetViewModel::proposedFile() const
{
    const std::string id = m_bench.session().scenario().exercise.id;
    return q(id.substr(id.rfind('/') + 1)) + QStringLiteral("-redacted.pdf");
}

} // namespace viewmodels
