// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/BackgroundTask.h"
#include "viewmodels/BookSource.h"
#include "viewmodels/LineListModel.h"
#include "viewmodels/TermModels.h"

#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace viewmodels {

/// The indexes and tables of the book: main terms with the lines below them, or lines with a code in each column. A
/// table is read on a thread of its own when it is first chosen, and let go when the page closes.
class BookTableViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The app has one")
    /// "working", "ready", "lacking" (it is not installed), "failed"; "" while the page is closed
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed) ///< a sentence where it failed
    /// line: a table's id, heading: its name, text: whose book, empty where it is not installed
    Q_PROPERTY(viewmodels::LineListModel* tables READ tables CONSTANT)
    Q_PROPERTY(QString table READ table NOTIFY changed) ///< id of the one that shows: "index", "neoplasm"...
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString sourceText READ sourceText NOTIFY changed) ///< "FY2017, 77,199 lines"
    Q_PROPERTY(QString sourceMark READ sourceMark NOTIFY changed) ///< that it is older than the codes; empty if not
    Q_PROPERTY(QString lackText READ lackText NOTIFY changed)     ///< what it is and which file brings it
    Q_PROPERTY(QStringList columns READ columns NOTIFY changed)   ///< headings of the code columns; none in an index
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(viewmodels::MainTermModel* mains READ mains CONSTANT) ///< of an index
    Q_PROPERTY(int main READ main WRITE setMain NOTIFY mainChanged)  ///< row of the main term whose lines show
    Q_PROPERTY(viewmodels::TermLineModel* lines READ lines CONSTANT)
    Q_PROPERTY(QString countText READ countText NOTIFY queryChanged)
    Q_PROPERTY(bool canBack READ canBack NOTIFY queryChanged)

public:
    BookTableViewModel(const services::Workplace& place, DeskViewModel& desk, QObject* parent = nullptr);
    ~BookTableViewModel() override;
    BookTableViewModel(const BookTableViewModel&) = delete;
    BookTableViewModel& operator=(const BookTableViewModel&) = delete;

    [[nodiscard]] QString state() const { return m_state; }
    [[nodiscard]] QString failure() const { return m_failure; }
    [[nodiscard]] LineListModel* tables() { return &m_tables; }
    [[nodiscard]] QString table() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString sourceText() const;
    [[nodiscard]] QString sourceMark() const;
    [[nodiscard]] QString lackText() const;
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString& query);
    [[nodiscard]] MainTermModel* mains() { return &m_mains; }
    [[nodiscard]] int main() const { return m_main; }
    void setMain(int row);
    [[nodiscard]] TermLineModel* lines() { return &m_lines; }
    [[nodiscard]] QString countText() const;
    [[nodiscard]] bool canBack() const { return !m_way.empty(); }

    /// The page shows at a table; empty: the one that showed last.
    Q_INVOKABLE void open(const QString& table);
    Q_INVOKABLE void close();
    Q_INVOKABLE void choose(const QString& table);
    /// Follows a link of a line by its number, the cells of a table before its references: to a code, to the builder,
    /// or to a term.
    Q_INVOKABLE void follow(int row, int link);
    /// To where the last reference was followed.
    Q_INVOKABLE void back();

Q_SIGNALS:
    void changed();
    void queryChanged();
    void mainChanged();
    /// The line to be looked at.
    void lineMeant(int row);
    void codeWanted(const QString& system, const QString& code);
    void buildWanted(const QString& beginning);

private:
    /// A place in a table; a term goes before words.
    struct Place
    {
        codesets::PartKind kind = codesets::PartKind::Index;
        QString query;
        std::optional<std::size_t> term;
    };
    struct Reading;
    [[nodiscard]] static domain::Result<QString> work(const services::Workplace& place, Reading& reading);
    void refresh();
    void read();
    void finish(const QString& failure);
    void fillTables();
    void go(const Place& place);
    void show();
    void showLines();
    [[nodiscard]] Place here(int row) const;
    [[nodiscard]] std::shared_ptr<const TermBook> book() const;

    const services::Workplace& m_place;
    BookSource m_books;
    QString m_state;
    QString m_failure;
    bool m_open = false;
    bool m_again = false; ///< another table was chosen while one was read
    Place m_at;
    std::vector<Place> m_way; ///< where references were followed from
    QString m_query;
    int m_main = -1;
    std::shared_ptr<const codesets::Bookshelf> m_shelf; ///< null until the manifests were read
    std::map<codesets::PartKind, std::shared_ptr<const TermBook>> m_read;
    std::shared_ptr<Reading> m_working;
    LineListModel m_tables;
    MainTermModel m_mains;
    TermLineModel m_lines;
    BackgroundTask m_task; ///< last: it stops and waits before the rest goes
};

} // namespace viewmodels
