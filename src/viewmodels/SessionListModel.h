// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/PlayedSession.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// Sessions to review, newest first. Roles: session, name ("Session <title> <person>"), title, person, percent ("83",
/// empty where nothing was scored), detail ("2026-05-12 10:15 · seed 4471"), tag and tone (of a pill; empty for none).
class SessionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The review has one")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int totalCount READ totalCount NOTIFY countsChanged)
    Q_PROPERTY(int toReviewCount READ toReviewCount NOTIFY countsChanged)
    Q_PROPERTY(int disagreementCount READ disagreementCount NOTIFY countsChanged)
    Q_PROPERTY(Filter filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged)

public:
    enum Role {
        SessionRole = Qt::UserRole + 1,
        NameRole,
        TitleRole,
        PersonRole,
        PercentRole,
        DetailRole,
        TagRole,
        ToneRole
    };
    enum Filter { ToReview, Disagreements, All };
    Q_ENUM(Filter)

    struct Entry
    {
        services::SessionSummary session;
        bool accepted = false; ///< the instructor has been through it, and nothing came after
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    [[nodiscard]] int totalCount() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] int toReviewCount() const { return countOf(ToReview); }
    [[nodiscard]] int disagreementCount() const { return countOf(Disagreements); }
    [[nodiscard]] Filter filter() const { return m_filter; }
    void setFilter(Filter filter);
    [[nodiscard]] QString text() const { return m_text; }
    /// Words that all must stand in the title or the person's name.
    void setText(const QString& text);

    void setEntries(std::vector<Entry> entries);
    [[nodiscard]] const Entry* at(int row) const;
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString& session) const;
    [[nodiscard]] Q_INVOKABLE QString sessionAt(int row) const;

Q_SIGNALS:
    void countChanged();
    void countsChanged();
    void filterChanged();

private:
    [[nodiscard]] static bool passes(const Entry& entry, Filter filter);
    [[nodiscard]] int countOf(Filter filter) const;
    [[nodiscard]] std::vector<std::size_t> chosen() const;
    void choose();

    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_shown;
    Filter m_filter = ToReview;
    QString m_text;
};

} // namespace viewmodels
