// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/TrailViewModel.h"

#include "viewmodels/Convert.h"

#include <algorithm>

namespace viewmodels {
namespace {

bool isEmergency(const services::TrailLine& line)
{
    return line.review != services::GlassReview::None || line.entry.rule == "A5" || line.entry.action == "review-glass";
}

bool holdsAll(const services::AuditEntry& entry, const QStringList& words)
{
    const QString text =
        q(entry.person + ' ' + entry.role + ' ' + entry.mrn + ' ' + entry.document + ' ' + entry.section + ' '
          + entry.action + ' ' + entry.decision + ' ' + entry.rule + ' ' + entry.purpose);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

TrailViewModel::TrailViewModel(const services::Workplace& place, QObject* parent)
    : QObject(parent), m_place(place), m_rows(this)
{
}

int TrailViewModel::waiting() const
{
    return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [](const services::TrailLine& line) {
        return line.review == services::GlassReview::Waiting;
    }));
}

void TrailViewModel::setWords(const QString& words)
{
    if (words == m_words)
        return;
    m_words = words;
    filter();
}

void TrailViewModel::setOnly(const QString& only)
{
    if (only == m_only)
        return;
    m_only = only;
    filter();
}

void TrailViewModel::readChain(const services::TrailReading& reading)
{
    const auto changed = reading.firstChanged();
    m_whole = changed && *changed == 0;
    if (!changed)
        m_chain = sentence(changed.error());
    else if (m_whole)
        m_chain = tr("Unbroken: no entry was changed or taken out.");
    else
        m_chain = tr("Changed: entry %1 does not follow from the one before.").arg(*changed);
}

void TrailViewModel::refresh()
{
    const services::TrailReading reading(m_place, s(m_role));
    auto lines = reading.lines();
    m_refusal = lines ? QString() : sentence(lines.error());
    m_all = lines ? std::move(*lines) : std::vector<services::TrailLine>();
    if (m_refusal.isEmpty())
        readChain(reading);
    filter();
}

void TrailViewModel::filter()
{
    const QStringList words = m_words.simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<services::TrailLine> shown;
    for (const services::TrailLine& line : m_all) {
        const bool wanted = m_only == QLatin1String("refused")     ? line.entry.decision != "permit"
                            : m_only == QLatin1String("emergency") ? isEmergency(line)
                                                                   : true;
        if (wanted && holdsAll(line.entry, words))
            shown.push_back(line);
    }
    m_rows.setLines(std::move(shown));
    Q_EMIT changed();
}

bool TrailViewModel::review(qulonglong number, bool justified, const QString& note)
{
    const domain::Status kept =
        services::TrailReading(m_place, s(m_role)).review(number, justified, s(note), personAt(m_place));
    if (!kept)
        Q_EMIT failed(sentence(kept.error()));
    refresh();
    return kept.ok();
}

} // namespace viewmodels
