// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/CodeDetail.h"

namespace viewmodels {

/// Two codes side by side: one held fast, beside it the one that was opened last.
class CodeComparison : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The encoder has one")
    Q_PROPERTY(bool active READ active NOTIFY changed) ///< a code is held
    Q_PROPERTY(bool paired READ paired NOTIFY changed) ///< and another one is beside it
    Q_PROPERTY(viewmodels::CodeDetail* held READ held CONSTANT)
    /// What the books say of the two together. line: a tone ("wrong", "partly", "note", "plain"), text: a sentence.
    Q_PROPERTY(viewmodels::LineListModel* relations READ relations CONSTANT)

public:
    explicit CodeComparison(QObject* parent);

    [[nodiscard]] bool active() const { return m_held.shown(); }
    [[nodiscard]] bool paired() const { return m_paired; }
    [[nodiscard]] CodeDetail* held() { return &m_held; }
    [[nodiscard]] LineListModel* relations() { return &m_relations; }

    /// Holds what a detail shows.
    void hold(const CodeDetail& shown);
    /// What lies beside it now.
    void setOther(const CodeDetail& shown);
    void letGo();

Q_SIGNALS:
    void changed();

private:
    CodeDetail m_held;
    LineListModel m_relations;
    bool m_paired = false;
};

} // namespace viewmodels
