// SPDX-License-Identifier: GPL-3.0-or-later
// What the review shows of the finding that is chosen.
#include "viewmodels/ReviewViewModel.h"

#include "viewmodels/Convert.h"
#include "viewmodels/ReviewPoints.h"

namespace viewmodels {

void ReviewViewModel::readFinding()
{
    const FindingRow* row = chosen();
    m_choices.setFacts(row ? pointChoices(row->finding) : std::vector<Fact>());
    m_comments.setFacts(row ? commentFacts(row->comments) : std::vector<Fact>());
    m_history.setFacts(row && opened() ? overrideHistory(opened()->history, row->finding.id) : std::vector<Fact>());
}

QString ReviewViewModel::subject() const
{
    return chosen() ? shortName(chosen()->finding) : QString();
}

QString ReviewViewModel::reason() const
{
    return chosen() ? q(chosen()->finding.reason) : QString();
}

QString ReviewViewModel::cite() const
{
    return chosen() ? q(chosen()->finding.cite) : QString();
}

QString ReviewViewModel::rule() const
{
    return chosen() ? chosen()->rule : QString();
}

QString ReviewViewModel::automaticPoints() const
{
    return chosen() ? pointsOf(chosen()->finding, chosen()->finding.earned) : QString();
}

QString ReviewViewModel::points() const
{
    return chosen() ? pointsText(chosen()->now) : QString();
}

bool ReviewViewModel::findingOverridden() const
{
    return chosen() && chosen()->override;
}

QString ReviewViewModel::overrideReason() const
{
    return findingOverridden() ? q(chosen()->override->reason) : QString();
}

QString ReviewViewModel::disagreement() const
{
    return chosen() ? chosen()->disagreement : QString();
}

QString ReviewViewModel::disagreementCite() const
{
    return chosen() ? chosen()->disagreementCite : QString();
}

} // namespace viewmodels
