// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/RowModel.h"
#include "workflow/tasks/entry/EntryPaper.h"

#include <QVariantList>

#include <vector>

namespace viewmodels {

/// A piece of handwriting. `kind`: "plain", "struck", "over", "blot", "late".
struct EntryStroke
{
    Q_GADGET
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString also MEMBER also)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(int length MEMBER length)

public:
    QString kind;
    QString text;
    QString also;
    QString note;
    int length = 0;
};

/// A printed box with what it stands for; `mark`: "tick", "void" (crossed out again) or empty.
struct EntryBox
{
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString mark MEMBER mark)

public:
    QString title;
    QString mark;
};

/// The printed lines of one paper form, with what is written on them. Roles: field (empty: the row is the
/// heading of a section), heading, label, columns (of 12), strokes, boxes, said (what is written, in words).
class EntryPaperModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to an entry worksheet")

public:
    enum Role { FieldRole = Qt::UserRole + 1, HeadingRole, LabelRole, ColumnsRole, StrokesRole, BoxesRole, SaidRole };

    using RowModel::RowModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void show(const workflow::entry::Paper& paper, const workflow::entry::Form& form);
    /// What is written in a field, in words; empty where nothing is.
    [[nodiscard]] QString saidOf(const QString& field) const;

private:
    struct Row
    {
        QString id;
        QString field;
        QString heading;
        QString label;
        int columns = 6;
        QVariantList strokes;
        QVariantList boxes;
        QString said;
    };
    QString headingRow(const workflow::entry::Form& form, const std::string& section);

    QString m_paper;
    std::vector<Row> m_rows;
};

} // namespace viewmodels
