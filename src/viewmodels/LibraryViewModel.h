// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Workplace.h"
#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/ExerciseListModel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// The exercises, filtered. A filter that is empty lets everything through.
class LibraryViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in C++")
    Q_PROPERTY(viewmodels::ExerciseListModel* exercises READ exercises CONSTANT)
    Q_PROPERTY(int total READ total NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QString responsibility READ responsibility WRITE setResponsibility NOTIFY changed)
    Q_PROPERTY(QString level READ level WRITE setLevel NOTIFY changed)
    Q_PROPERTY(QString state READ state WRITE setState NOTIFY changed)
    Q_PROPERTY(bool filtered READ filtered NOTIFY changed)
    /// Only what some exercise has.
    Q_PROPERTY(viewmodels::ChoiceListModel* responsibilities READ responsibilities CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* levels READ levels CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* states READ states CONSTANT)
    /// The exercise that is about to be started, one entry or none.
    Q_PROPERTY(viewmodels::ExerciseListModel* offered READ offered CONSTANT)

public:
    explicit LibraryViewModel(const services::Workplace& place, QObject* parent = nullptr);

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void clearFilters();
    /// Puts the exercise into `offered` and says offerMade().
    Q_INVOKABLE void offer(const QString& exercise);
    /// Says startRequested(); `seed` as typed, checked there.
    Q_INVOKABLE void start(const QString& exercise, const QString& seed);
    /// The person's newest unfinished session with an exercise; empty where there is none.
    Q_INVOKABLE QString unfinished(const QString& exercise) const;
    /// A number of four digits that differs from time to time.
    Q_INVOKABLE QString suggestSeed() const;

    [[nodiscard]] ExerciseListModel* exercises() { return &m_shown; }
    [[nodiscard]] int total() const { return static_cast<int>(m_cards.size()); }
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] QString responsibility() const { return m_responsibility; }
    void setResponsibility(const QString& code);
    [[nodiscard]] QString level() const { return m_level; }
    void setLevel(const QString& code);
    [[nodiscard]] QString state() const { return m_state; }
    void setState(const QString& code);
    [[nodiscard]] bool filtered() const;
    [[nodiscard]] ChoiceListModel* responsibilities() { return &m_responsibilities; }
    [[nodiscard]] ChoiceListModel* levels() { return &m_levels; }
    [[nodiscard]] ChoiceListModel* states() { return &m_states; }
    [[nodiscard]] ExerciseListModel* offered() { return &m_offered; }

Q_SIGNALS:
    void changed();
    void offerMade();
    void failed(const QString& sentence);
    void startRequested(const QString& exercise, const QString& seed);

private:
    void set(QString& filter, const QString& value);
    void show();
    void readChoices();
    [[nodiscard]] bool passes(const services::ExerciseCard& card) const;
    [[nodiscard]] QString after(const services::ExerciseCard& card) const;

    const services::Workplace& m_place;
    std::vector<services::ExerciseCard> m_cards;
    ExerciseListModel m_shown;
    ExerciseListModel m_offered;
    ChoiceListModel m_responsibilities;
    ChoiceListModel m_levels;
    ChoiceListModel m_states;
    QString m_text;
    QString m_responsibility;
    QString m_level;
    QString m_state;
};

} // namespace viewmodels
