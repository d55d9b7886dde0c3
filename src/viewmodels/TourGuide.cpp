// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/TourGuide.h"

#include "viewmodels/Convert.h"

#include <algorithm>

namespace viewmodels {

void TourGuide::begin(std::vector<workflow::TourStep> steps, int position)
{
    m_steps = std::move(steps);
    m_position = std::clamp(position, 0, count());
    Q_EMIT changed();
}

const workflow::TourStep* TourGuide::step() const
{
    return running() ? &m_steps[static_cast<std::size_t>(m_position)] : nullptr;
}

QString TourGuide::title() const
{
    return step() == nullptr ? QString() : q(step()->title);
}

QString TourGuide::text() const
{
    return step() == nullptr ? QString() : q(step()->text);
}

bool TourGuide::byHand() const
{
    return step() != nullptr && step()->until.empty();
}

void TourGuide::happened(std::string_view what)
{
    if (step() != nullptr && !step()->until.empty() && step()->until == what)
        next();
}

void TourGuide::moveTo(int position)
{
    m_position = std::clamp(position, 0, count());
    Q_EMIT changed();
    Q_EMIT moved(m_position);
}

void TourGuide::next()
{
    moveTo(m_position + 1);
}

void TourGuide::back()
{
    moveTo(m_position - 1);
}

void TourGuide::leave()
{
    moveTo(count());
}

} // namespace viewmodels
