#pragma once

#include "app/document.h"
#include "core/base/result.h"

#include <QWidget>

namespace ballast {

/// One tab of the overview. Reads everything from the document when it is told to refresh, which
/// happens only while it is shown.
class OverviewPage : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewPage(Document &document, QWidget *parent = nullptr)
        : QWidget(parent), m_document(document)
    {
    }

    virtual void refresh() = 0;
    /// Longest side, in pixels, to which images are resized for training.
    virtual void setTrainingSize(int) {}

signals:
    void modeRequested(const QString &mode);
    void trainingSizePicked(int pixels);

protected:
    Document &document() const { return m_document; }

private:
    Document &m_document;
};

} // namespace ballast
