// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/CodeIndex.h"

#include <QAbstractListModel>
#include <QTimer>

#include <functional>

namespace viewmodels {

/// Codes found for what is typed, best first. Roles: code (with its dot), title, reason, system ("icd10cm" ...),
/// systemTitle, billable, taken (it is on the worksheet already).
class CodeSearchModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A search belongs to a page")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(QString system READ system WRITE setSystem NOTIFY queryChanged) ///< "" for all
    Q_PROPERTY(bool billableOnly READ billableOnly WRITE setBillableOnly NOTIFY queryChanged)
    Q_PROPERTY(int chapter READ chapter WRITE setChapter NOTIFY queryChanged) ///< of ICD-10-CM; 0 for all
    /// Leaves out what cannot be the patient's, by sex and age.
    Q_PROPERTY(bool patientOnly READ patientOnly WRITE setPatientOnly NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY resultsChanged)
    Q_PROPERTY(bool ready READ ready NOTIFY resultsChanged)
    /// What can be taken as typed where nothing is found: the query in capitals if it could be a code, else empty.
    Q_PROPERTY(QString asTyped READ asTyped NOTIFY resultsChanged)
    Q_PROPERTY(QString spent READ spent NOTIFY resultsChanged) ///< "2.1 ms"

public:
    enum Role {
        CodeRole = Qt::UserRole + 1,
        TitleRole,
        ReasonRole,
        SystemRole,
        SystemTitleRole,
        BillableRole,
        TakenRole
    };

    CodeSearchModel(CodeIndex& index, std::size_t limit, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString query() const { return m_query; }
    [[nodiscard]] QString system() const { return m_system; }
    [[nodiscard]] bool billableOnly() const { return m_filter.billableOnly; }
    [[nodiscard]] int chapter() const { return m_filter.chapter.value_or(0); }
    [[nodiscard]] bool patientOnly() const { return m_patientOnly; }
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool ready() const { return m_index.ready(); }
    [[nodiscard]] QString asTyped() const;
    [[nodiscard]] QString spent() const { return m_spent; }

    void setQuery(const QString& query);
    void setSystem(const QString& system);
    void setBillableOnly(bool only);
    void setChapter(int chapter);
    void setPatientOnly(bool only);
    /// Whose chart is open; Unknown and no age where none is.
    void setPatient(domain::Sex sex, std::optional<int> ageYears);
    /// Searches only these systems where `system` is "".
    void setSystems(std::vector<codesets::System> systems);
    /// Tells which codes are marked as taken; empty: none.
    void setTaken(std::function<bool(codesets::System, std::string_view code)> taken) { m_taken = std::move(taken); }
    /// The taken ones may have changed.
    void refreshTaken();

    Q_INVOKABLE [[nodiscard]] QString codeAt(int row) const;
    Q_INVOKABLE [[nodiscard]] QString systemAt(int row) const;

Q_SIGNALS:
    void queryChanged();
    void resultsChanged();
    /// Something was looked for, a moment after the last keystroke.
    void searched();

private:
    void run();

    CodeIndex& m_index;
    std::size_t m_limit;
    QTimer m_settled;
    std::vector<codesets::Hit> m_hits;
    std::vector<codesets::System> m_systems;
    std::function<bool(codesets::System, std::string_view)> m_taken;
    QString m_query;
    QString m_system;
    QString m_spent;
    codesets::Filter m_filter; ///< billable and chapter; the systems and the patient are added when it runs
    domain::Sex m_sex = domain::Sex::Unknown;
    std::optional<int> m_age;
    bool m_patientOnly = false;
};

} // namespace viewmodels
