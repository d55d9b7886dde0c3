// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Workplace.h"
#include "viewmodels/DeskViewModel.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// Finds anything from one line: pages of the program, pages of the chart on the desk, exercises, charts that were
/// worked on, codes, rules. Roles: kind ("place", "page", "exercise", "chart", "code", "rule"), kindTitle, title,
/// detail, code (to be set in the mono face).
class QuickFindModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in C++")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { KindRole = Qt::UserRole + 1, KindTitleRole, TitleRole, DetailRole, CodeRole };

    /// The desk is borrowed and outlives this; codes are searched in its index.
    QuickFindModel(const services::Workplace& place, DeskViewModel& desk, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString& query);

    /// Reads exercises and sessions anew and clears the query.
    Q_INVOKABLE void begin();
    /// Goes to the entry: one of the signals below.
    Q_INVOKABLE void activate(int row);

Q_SIGNALS:
    void queryChanged();
    void countChanged();
    void placeChosen(const QString& page);
    void exerciseChosen(const QString& exercise);
    void pageChosen(const QString& document);
    void chartChosen(const QString& session, bool own, bool finished);
    void codeChosen(const QString& system, const QString& code);
    void ruleChosen(const QString& title, const QString& text, const QString& cite);

private:
    enum class Kind { Place, Page, Exercise, Chart, Code, Rule };
    struct Entry
    {
        Kind kind = Kind::Place;
        QString title;
        QString detail;
        QString code;
        QString target; ///< page, document, exercise, session, code system, or the rule's text
        bool own = true;
        bool finished = false;
    };

    void readSessions();
    void readPages();
    void find();
    void findPlaces(std::vector<Entry>& into) const;
    void findKnown(std::vector<Entry>& into) const;
    void findCodes(std::vector<Entry>& into) const;
    void findRules(std::vector<Entry>& into) const;
    [[nodiscard]] bool matches(const QString& words) const;

    const services::Workplace& m_place;
    DeskViewModel& m_desk;
    QString m_query;
    QStringList m_words;
    std::vector<Entry> m_known; ///< exercises and sessions, read once a search
    std::vector<Entry> m_entries;
};

} // namespace viewmodels
