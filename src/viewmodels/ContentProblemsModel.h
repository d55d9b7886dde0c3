// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/ContentProblem.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// What is wrong with the library on disk. Roles: file, place, message, remedy, error (else a warning).
class ContentProblemsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in C++")
    Q_PROPERTY(int count READ count CONSTANT)
    Q_PROPERTY(int errors READ errors CONSTANT)

public:
    enum Role { FileRole = Qt::UserRole + 1, PlaceRole, MessageRole, RemedyRole, ErrorRole };

    explicit ContentProblemsModel(std::vector<ContentProblem> problems, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int errors() const;

private:
    std::vector<ContentProblem> m_problems;
};

} // namespace viewmodels
