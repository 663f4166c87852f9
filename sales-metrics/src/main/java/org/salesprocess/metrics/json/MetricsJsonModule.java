package org.salesprocess.metrics.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.Serial;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.incentive.Attainment;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.EarnedLine;
import org.salesprocess.metrics.incentive.HeldLine;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.LineKey;
import org.salesprocess.metrics.incentive.NettedReturn;
import org.salesprocess.metrics.incentive.PayAccount;
import org.salesprocess.metrics.incentive.Payable;
import org.salesprocess.metrics.incentive.QuotaStep;
import org.salesprocess.metrics.incentive.Reading;
import org.salesprocess.metrics.incentive.ResolvedQuota;
import org.salesprocess.metrics.incentive.Settlement;
import org.salesprocess.metrics.incentive.SettlementLine;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.incentive.StatementLine;
import org.salesprocess.metrics.incentive.TableUse;
import org.salesprocess.metrics.incentive.TierSlice;
import org.salesprocess.metrics.incentive.Uncredited;
import org.salesprocess.metrics.incentive.Unmeasured;
import org.salesprocess.metrics.incentive.Working;

/**
 * The Jackson module that writes funnel questions and what is paid, from credits to the ledger, as
 * JSON and reads them back, equal to what they were. The package page describes the JSON.
 *
 * <p>It needs a {@link org.salesprocess.core.json.SalesJsonModule} beside it, in either order,
 * which also knows the conditions that have names:
 *
 * <pre>{@code
 * JsonMapper mapper =
 *     JsonMapper.builder()
 *         .addModules(new SalesJsonModule(), new MetricsJsonModule())
 *         .build();
 * FunnelQuestion question = mapper.readValue(text, FunnelQuestion.class);
 * String statement = mapper.writeValueAsString(openPeriod.statement(seller).orElseThrow());
 * }</pre>
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // whoever uses this package has Jackson
public final class MetricsJsonModule extends SimpleModule {
  @Serial private static final long serialVersionUID = 1L;

  /** Makes the module. */
  public MetricsJsonModule() {
    super(MetricsJsonModule.class.getName());
    new FunnelQuestionForm().addTo(this, FunnelQuestion.class);
    addAttainment();
    addEarnings();
    addPay();
  }

  private void addAttainment() {
    new QuotaStepForm().addTo(this, QuotaStep.class);
    new ResolvedQuotaForm().addTo(this, ResolvedQuota.class);
    new AttainmentForm().addTo(this, Attainment.class);
  }

  private void addEarnings() {
    CreditEntry.form().addTo(this, Credit.class);
    new CreditKeyForm().addTo(this, Credit.Key.class);
    new UncreditedForm().addTo(this, Uncredited.class);
    new ReadingForm().addTo(this, Reading.class);
    new TierSliceForm().addTo(this, TierSlice.class);
    new TableUseForm().addTo(this, TableUse.class);
    new WorkingForm().addTo(this, Working.class);
    new LineKeyForm().addTo(this, LineKey.class);
    NettedEntry.form().addTo(this, NettedReturn.class);
    EarnedEntry.form().addTo(this, EarnedLine.class);
    new UnmeasuredForm().addTo(this, Unmeasured.class);
  }

  private void addPay() {
    PostedEntry.form().addTo(this, StatementLine.class);
    new PayAccountForm().addTo(this, PayAccount.class);
    new SettlementLineForm().addTo(this, SettlementLine.class);
    new SettlementForm().addTo(this, Settlement.class);
    new PayableForm().addTo(this, Payable.class);
    new HeldLineForm().addTo(this, HeldLine.class);
    new StatementForm().addTo(this, Statement.class);
    new ClosedPeriodForm().addTo(this, Ledger.ClosedPeriod.class);
    new LedgerForm().addTo(this, Ledger.class);
  }
}
