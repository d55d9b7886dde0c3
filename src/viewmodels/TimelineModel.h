// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Review.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// The events of a session along its virtual time. Roles: number (of the event, from 1), label, time ("10:58:12"),
/// kind ("work", "page", "refused", "hint", "lock", "time", "end", "note", "start"), share (0..1 of the line).
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The review has one")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { NumberRole = Qt::UserRole + 1, LabelRole, TimeRole, KindRole, ShareRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    void setMoments(std::vector<services::Moment> moments);
    [[nodiscard]] const std::vector<services::Moment>& moments() const { return m_moments; }
    /// Where on the line the event stands; 0 before the first.
    [[nodiscard]] double shareOf(int number) const;
    [[nodiscard]] double shareOf(domain::LocalTime time) const;
    /// Number of the last event at or before a place on the line; at least 1 where there are events.
    [[nodiscard]] int eventAt(double share) const;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<services::Moment> m_moments;
};

/// The pages a trainee had open, as bars along the same line. Roles: title, from, to (shares), name (with its times).
class VisitListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The review has one")

public:
    enum Role { TitleRole = Qt::UserRole + 1, FromRole, ToRole, NameRole };
    struct Visit
    {
        QString title;
        QString name;
        double from = 0;
        double to = 0;
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setVisits(std::vector<Visit> visits);

private:
    std::vector<Visit> m_visits;
};

/// From each opening to the next one, or until the trainee left or ended.
[[nodiscard]] std::vector<VisitListModel::Visit> visitsOf(const services::OpenedSession& session,
                                                          const TimelineModel& line);
/// "10:58:12"
[[nodiscard]] QString clockText(domain::LocalTime time);

} // namespace viewmodels
