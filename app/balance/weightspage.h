#pragma once

#include "app/balance/balancepage.h"

class QButtonGroup;
class QLabel;

namespace ballast {

class FocalCard;
class SamplerCard;
class WeightsPanel;

/// The cures at training time: class weights, sampler, focal loss.
class WeightsPage : public BalancePage
{
    Q_OBJECT

public:
    WeightsPage(Document &document, JobController &jobs, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    QWidget *makeSide();
    void refreshWeights();
    bool isOfThePlan() const;
    /// Per class, what a positive answer weighs: of the training images, or after the plan.
    std::vector<double> positives() const;

    WeightsPanel *m_weights;
    QButtonGroup *m_source; ///< 0 = counts now, 1 = after the plan
    SamplerCard *m_sampler;
    FocalCard *m_focal;
    QLabel *m_note; ///< what was copied or saved last
    QLabel *m_warning;
};

} // namespace ballast
