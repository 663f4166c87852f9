package org.salesprocess.core.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Month;
import org.salesprocess.core.customer.Need;
import org.salesprocess.core.customer.ServiceCase;
import org.salesprocess.core.customer.SurveyResponse;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.DealKind;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.funnel.Move;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Qualification;
import org.salesprocess.core.market.ChannelKind;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.org.DepartmentKind;
import org.salesprocess.core.org.Duty;
import org.salesprocess.core.org.Structure;

/** Everything that is one of a few words. */
final class EnumForms {

  static final TextForm<DayOfWeek> DAY_OF_WEEK = TextForm.ofEnum("day", DayOfWeek.class);
  static final TextForm<Month> MONTH = TextForm.ofEnum("month", Month.class);
  static final TextForm<RoundingMode> ROUNDING = TextForm.ofEnum("rounding", RoundingMode.class);
  static final TextForm<StageKind> STAGE_KIND = TextForm.ofEnum("kind of stage", StageKind.class);
  static final TextForm<Move> MOVE = TextForm.ofEnum("move", Move.class);
  static final TextForm<Absence.Kind> ABSENCE_KIND =
      TextForm.ofEnum("kind of absence", Absence.Kind.class);
  static final TextForm<ChannelKind> CHANNEL_KIND =
      TextForm.ofEnum("kind of channel", ChannelKind.class);
  static final TextForm<DepartmentKind> DEPARTMENT_KIND =
      TextForm.ofEnum("kind of department", DepartmentKind.class);
  static final TextForm<DealKind> DEAL_KIND = TextForm.ofEnum("kind of deal", DealKind.class);
  static final TextForm<Interaction.Direction> DIRECTION =
      TextForm.ofEnum("direction", Interaction.Direction.class);
  static final TextForm<Duty> DUTY = TextForm.ofEnum("duty", Duty.class);
  static final TextForm<Qualification.Finding> FINDING =
      TextForm.ofEnum("finding", Qualification.Finding.class);
  static final TextForm<Interaction.Kind> INTERACTION_KIND =
      TextForm.ofEnum("kind of interaction", Interaction.Kind.class);
  static final TextForm<Need.Necessity> NECESSITY =
      TextForm.ofEnum("necessity", Need.Necessity.class);
  static final TextForm<Outcome> OUTCOME = TextForm.ofEnum("outcome", Outcome.class);
  static final TextForm<Interaction.Result> RESULT =
      TextForm.ofEnum("result", Interaction.Result.class);
  static final TextForm<Structure> STRUCTURE = TextForm.ofEnum("structure", Structure.class);
  static final TextForm<ContractChange.Kind> CONTRACT_CHANGE_KIND =
      TextForm.ofEnum("kind of contract change", ContractChange.Kind.class);
  static final TextForm<Contract.Renewal> RENEWAL =
      TextForm.ofEnum("renewal", Contract.Renewal.class);
  static final TextForm<Return.Kind> RETURN_KIND =
      TextForm.ofEnum("kind of return", Return.Kind.class);
  static final TextForm<SurveyResponse.Kind> SURVEY_KIND =
      TextForm.ofEnum("kind of survey", SurveyResponse.Kind.class);

  static final TextForm<ServiceCase.Kind> SERVICE_CASE_KIND =
      TextForm.ofEnum("kind of service case", ServiceCase.Kind.class);

  private EnumForms() {}

  static void addTo(SimpleModule module) {
    ROUNDING.addTo(module, RoundingMode.class);
    STAGE_KIND.addTo(module, StageKind.class);
    MOVE.addTo(module, Move.class);
    ABSENCE_KIND.addTo(module, Absence.Kind.class);
    CHANNEL_KIND.addTo(module, ChannelKind.class);
    DEPARTMENT_KIND.addTo(module, DepartmentKind.class);
    DEAL_KIND.addTo(module, DealKind.class);
    DIRECTION.addTo(module, Interaction.Direction.class);
    DUTY.addTo(module, Duty.class);
    FINDING.addTo(module, Qualification.Finding.class);
    INTERACTION_KIND.addTo(module, Interaction.Kind.class);
    NECESSITY.addTo(module, Need.Necessity.class);
    OUTCOME.addTo(module, Outcome.class);
    RESULT.addTo(module, Interaction.Result.class);
    CONTRACT_CHANGE_KIND.addTo(module, ContractChange.Kind.class);
    RENEWAL.addTo(module, Contract.Renewal.class);
    RETURN_KIND.addTo(module, Return.Kind.class);
    SURVEY_KIND.addTo(module, SurveyResponse.Kind.class);
    SERVICE_CASE_KIND.addTo(module, ServiceCase.Kind.class);
    STRUCTURE.addTo(module, Structure.class);
  }
}
