// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/DeskViewModel.h"
#include "viewmodels/LineListModel.h"

namespace viewmodels {

/// The Tabular List from its contents: chapters, and a chapter's blocks with their categories. Categories are those of
/// the edition in force; blocks are those of the Tabular List installed, the newest that is not newer.
class ContentsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The app has one")
    /// heading: the number, text: the title and its range
    Q_PROPERTY(viewmodels::LineListModel* chapters READ chapters CONSTANT)
    /// line: "block" or "category", heading: its range or code, text: its title
    Q_PROPERTY(viewmodels::LineListModel* lines READ lines CONSTANT)
    Q_PROPERTY(int chapter READ chapter WRITE setChapter NOTIFY changed) ///< row of the chapter whose lines show
    Q_PROPERTY(QString sourceText READ sourceText NOTIFY changed)        ///< whose categories and blocks these are

public:
    explicit ContentsViewModel(DeskViewModel& desk, QObject* parent = nullptr);

    [[nodiscard]] LineListModel* chapters() { return &m_chapters; }
    [[nodiscard]] LineListModel* lines() { return &m_lines; }
    [[nodiscard]] int chapter() const { return m_chapter; }
    void setChapter(int row);
    [[nodiscard]] QString sourceText() const { return m_sourceText; }

    /// The page shows, at the chapter of a diagnosis code; empty: at the one that showed last.
    Q_INVOKABLE void open(const QString& code);
    /// The page is gone: other books no longer fill it. The chapter stays.
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] std::shared_ptr<const codesets::Edition> edition() const;
    void fill();

    DeskViewModel& m_desk;
    LineListModel m_chapters;
    LineListModel m_lines;
    QString m_sourceText;
    int m_chapter = 0;
    bool m_open = false;
};

} // namespace viewmodels
