// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// Rectangles that lie under the text of a page. Roles: left, top, wide, high (pixels, in the text's own coordinates)
/// and kind: "evidence", "current" (evidence of the chosen line), "found", "foundNow", "shown" (a place asked for),
/// "differs" (not in the page beside it), "rule", "headRule" (lines of a table).
class MarkModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role { LeftRole = Qt::UserRole + 1, TopRole, WideRole, HighRole, KindRole };

    struct Mark
    {
        QRectF area;
        QString kind;
        friend bool operator==(const Mark&, const Mark&) = default;
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setMarks(std::vector<Mark> marks);

private:
    std::vector<Mark> m_marks;
};

} // namespace viewmodels
