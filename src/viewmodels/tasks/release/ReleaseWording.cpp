// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/release/ReleaseWording.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/release/ReleaseWorksheetViewModel.h"

#include <QDate>
#include <QRegularExpression>

namespace viewmodels::release {

namespace work = workflow::release;
using work::Disposition;

namespace {

QString said(const char* text)
{
    return ReleaseWorksheetViewModel::tr(text);
}

struct DispositionWords
{
    const char* title;
    const char* about;
    const char* done;
};

const DispositionWords& wordsFor(Disposition value)
{
    static const std::array<DispositionWords, 5> words{{
        {QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Release"),
         QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "All that was asked for leaves."),
         QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Released")},
        {QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Release a part"),
         QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Some of it leaves, the rest is kept back."),
         QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Released in part")},
        {QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Return"),
         QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel",
                           "Nothing leaves until a corrected or missing paper comes."),
         QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Returned")},
        {QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Deny"),
         QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Nothing leaves, and no paper would change that."),
         QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Denied")},
        {QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Escalate"),
         QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel",
                           "Held, and put before the privacy officer and counsel."),
         QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Held and escalated")},
    }};
    return words[static_cast<std::size_t>(value)];
}

class PaperRows
{
public:
    void add(const char* kind, const QString& label, const QString& text)
    {
        m_rows.push_back({static_cast<int>(m_rows.size()), QString::fromLatin1(kind), label, text});
    }
    void add(const char* kind, const std::string& text)
    {
        if (!text.empty())
            add(kind, {}, q(text));
    }
    void addAll(const char* kind, const std::vector<std::string>& lines)
    {
        for (const std::string& line : lines)
            add(kind, line);
    }
    void entries(const std::vector<work::PaperEntry>& entries)
    {
        for (const work::PaperEntry& entry : entries) {
            const bool ticked = entry.kind == "check" && !entry.value.empty();
            const std::string kind = ticked ? "ticked" : entry.kind == "print" ? "field" : entry.kind;
            add(kind.c_str(), q(entry.label), q(entry.value));
        }
    }
    std::vector<CellListModel::Row> take() { return std::move(m_rows); }

private:
    std::vector<CellListModel::Row> m_rows;
};

QString smallFirst(QString text)
{
    if (text.size() > 1 && text.at(1).isLower() && !text.startsWith(QLatin1String("Part")))
        text[0] = text.at(0).toLower();
    return text;
}

/// A defect as a letter may tell it: never that protected records exist (42 CFR 2.13(c)).
QString lettered(const std::string& defect)
{
    if (defect == "part2-consent-missing" || defect == "psychotherapy-combined")
        return ReleaseWorksheetViewModel::tr("the authorization does not reach all that you ask for");
    return smallFirst(defectText(defect));
}

} // namespace

QString defectText(std::string_view id)
{
    return said(std::string(work::wordsOf(work::defectWords(), id)).c_str());
}

QString dispositionText(Disposition value)
{
    return said(wordsFor(value).title);
}

QString dispositionAbout(Disposition value)
{
    return said(wordsFor(value).about);
}

QString dispositionDone(Disposition value)
{
    return said(wordsFor(value).done);
}

QString requesterText(const work::Request& request)
{
    QString text = q(request.name);
    if (!request.organization.empty())
        text += QStringLiteral(", ") + q(request.organization);
    return text;
}

QString sectionText(std::string_view section)
{
    static const QHash<QString, const char*> titles{
        {QStringLiteral("demographics"), QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Demographics")},
        {QStringLiteral("insurance"), QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Insurance")},
        {QStringLiteral("clinical-notes"),
         QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Clinical notes")},
        {QStringLiteral("orders-mar"), QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Orders and MAR")},
        {QStringLiteral("results"), QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Results")},
        {QStringLiteral("psychotherapy-notes"),
         QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Psychotherapy notes")},
        {QStringLiteral("part2"), QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Part 2")},
        {QStringLiteral("codes-claim"), QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Codes and claim")}};
    const char* title = titles.value(q(section));
    return title == nullptr ? QString() : said(title);
}

QString classText(domain::EncounterClass value)
{
    switch (value) {
    case domain::EncounterClass::Inpatient:
        return said(QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Inpatient stay"));
    case domain::EncounterClass::Emergency:
        return said(QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Emergency visit"));
    case domain::EncounterClass::OutpatientSurgery:
        return said(QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Outpatient surgery"));
    case domain::EncounterClass::Clinic:
        break;
    }
    return said(QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Clinic visit"));
}

QString originText(const std::string& kind)
{
    if (kind == "state")
        return said(QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "State law"));
    if (kind == "policy")
        return said(QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "House policy"));
    return said(QT_TRANSLATE_NOOP("viewmodels::ReleaseWorksheetViewModel", "Federal law"));
}

QString pagesCount(int pages)
{
    return pages == 1 ? ReleaseWorksheetViewModel::tr("1 page") : ReleaseWorksheetViewModel::tr("%1 pages").arg(pages);
}

QString moneyText(std::int64_t cents)
{
    return QStringLiteral("%1.%2").arg(cents / 100).arg(cents % 100, 2, 10, QLatin1Char('0'));
}

std::int64_t moneyTyped(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(R"(^\$?\s*(\d{1,6})(?:[.,](\d{1,2}))?$)"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return -1;
    return match.captured(1).toLongLong() * 100 + match.captured(2).leftJustified(2, QLatin1Char('0')).toLongLong();
}

QString dayTyped(const QString& text)
{
    for (const QString& form : {QStringLiteral("yyyy-MM-dd"), QStringLiteral("M/d/yyyy")}) {
        const QDate day = QDate::fromString(text.trimmed(), form);
        if (day.isValid())
            return day.toString(QStringLiteral("yyyy-MM-dd"));
    }
    return {};
}

std::vector<CellListModel::Row> paperRows(const work::Paper& paper)
{
    PaperRows rows;
    if (paper.head.empty() && paper.kind == "phone-note")
        rows.add("head", {}, ReleaseWorksheetViewModel::tr("Telephone message"));
    rows.addAll("head", paper.head);
    rows.add("docket", paper.docket);
    if (paper.kind == "court")
        rows.add("title", {}, q(paper.title).toUpper());
    rows.add("date", paper.date);
    rows.addAll("to", paper.to);
    rows.entries(paper.fields);
    rows.addAll("body", paper.body);
    rows.entries(paper.signature);
    rows.add("seal", paper.seal);
    rows.addAll("foot", paper.foot);
    rows.add("stamp", paper.stamp);
    return rows.take();
}

std::vector<Snippet> snippetsFor(const work::Request& request, const work::Answer& answer)
{
    const auto tr = [](const char* text) { return ReleaseWorksheetViewModel::tr(text); };
    std::vector<Snippet> list;
    list.push_back({QStringLiteral("greeting"), tr("Greeting"), tr("Dear %1,").arg(q(request.name))});
    list.push_back(
        {QStringLiteral("received"), tr("Received"),
         tr("We received your request on %1.").arg(q(domain::format(domain::dateOf(request.stages.front().at))))});
    if (!answer.defects.empty()) {
        QStringList missing;
        for (const std::string& defect : answer.defects)
            missing.append(lettered(defect));
        missing.removeDuplicates();
        list.push_back({QStringLiteral("missing"), tr("What is wrong"),
                        tr("We cannot act on it as it stands: %1.").arg(missing.join(QStringLiteral("; ")))});
    }
    if (answer.disposition == Disposition::Return)
        list.push_back({QStringLiteral("next"), tr("Next step"),
                        tr("Please send us the corrected paper or a valid authorization; we answer as soon as it is "
                           "here.")});
    if (answer.disposition == Disposition::Deny)
        list.push_back({QStringLiteral("next"), tr("Next step"),
                        tr("We cannot give you this information. You may ask our privacy office at 555-0100, or file a "
                           "complaint with them.")});
    if (answer.disposition == Disposition::Escalate)
        list.push_back({QStringLiteral("next"), tr("Next step"),
                        tr("Your request is with our privacy office and counsel, who will answer you.")});
    if (answer.disposition && work::sendsPages(*answer.disposition))
        list.push_back({QStringLiteral("enclosed"), tr("Enclosed"),
                        tr("Enclosed from the record: %1.").arg(pagesCount(static_cast<int>(answer.pagesLeaving())))});
    if (answer.due)
        list.push_back({QStringLiteral("deadline"), tr("Deadline"),
                        tr("The last day for our answer is %1.").arg(q(domain::format(*answer.due)))});
    list.push_back({QStringLiteral("close"), tr("Close"),
                    tr("Health Information, Alder Ferry Regional Medical Center, telephone 555-0100")});
    return list;
}

} // namespace viewmodels::release
