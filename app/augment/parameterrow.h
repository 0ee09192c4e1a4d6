#pragma once

#include "core/augment/paramspec.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace ballast {

/// Label and control of one parameter, made from its description: a slider with one or two handles
/// and an exact field, a switch, a choice, a colour, a line of class names or of files.
class ParameterRow : public QWidget
{
    Q_OBJECT

public:
    /// The row for that kind of parameter. `spec` must outlive it (catalogue rows do).
    static ParameterRow *create(const ParamSpec &spec, QWidget *parent = nullptr);

    virtual void setValue(const ParamValue &value) = 0; ///< does not emit
    virtual ParamValue value() const = 0;
    const ParamSpec &spec() const { return m_spec; }
    void reset(); ///< to the default, as the user's doing

signals:
    void valueEdited(const ballast::ParamValue &value);
    void gestureStarted();
    void gestureEnded();

protected:
    ParameterRow(const ParamSpec &spec, QWidget *parent);
    QLabel *makeLabel();
    bool eventFilter(QObject *watched, QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    const ParamSpec &m_spec;
    QLabel *m_label = nullptr;
};

} // namespace ballast
