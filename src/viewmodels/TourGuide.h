// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/Scenario.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// Somebody at the trainee's elbow: steps that end when something happens, or by hand.
class TourGuide : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(int number READ number NOTIFY changed) ///< from 1
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool byHand READ byHand NOTIFY changed) ///< the step waits for "Next" alone
    Q_PROPERTY(bool last READ last NOTIFY changed)

public:
    using QObject::QObject;

    /// `position` from 0; beyond the last step the tour is over.
    void begin(std::vector<workflow::TourStep> steps, int position);
    void happened(std::string_view what);

    [[nodiscard]] bool running() const { return m_position >= 0 && m_position < count(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] int number() const { return m_position + 1; }
    [[nodiscard]] int count() const { return static_cast<int>(m_steps.size()); }
    [[nodiscard]] bool byHand() const;
    [[nodiscard]] bool last() const { return number() == count(); }

    Q_INVOKABLE void next();
    Q_INVOKABLE void back();
    Q_INVOKABLE void leave();

Q_SIGNALS:
    void changed();
    /// To be kept, so that the tour goes on where it was.
    void moved(int position);

private:
    void moveTo(int position);
    [[nodiscard]] const workflow::TourStep* step() const;

    std::vector<workflow::TourStep> m_steps;
    int m_position = 0;
};

} // namespace viewmodels
