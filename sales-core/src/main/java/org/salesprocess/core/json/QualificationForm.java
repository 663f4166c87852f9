package org.salesprocess.core.json;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.QualificationId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.lead.Criterion;
import org.salesprocess.core.lead.Qualification;

/** What was found out about a lead, criterion by criterion. */
final class QualificationForm extends FactForm<Qualification> {

  private final Field<QualificationId> id =
      required("id", TextForms.QUALIFICATION, Qualification::id);
  private final Field<LeadId> lead = required("lead", TextForms.LEAD, Qualification::lead);
  private final Field<Optional<Instant>> qualifiedAt =
      optional("qualifiedAt", TextForms.INSTANT, Qualification::qualifiedAt);
  private final Field<Optional<SellerId>> by = optional("by", TextForms.SELLER, Qualification::by);
  private final Field<ImmutableSortedMap<Criterion, Qualification.Finding>> findings =
      withDefault(
          "findings",
          JsonForm.mapOf(TextForms.CRITERION, EnumForms.FINDING),
          ImmutableSortedMap.of(),
          qualification -> ImmutableSortedMap.copyOf(qualification.findings()));
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  QualificationForm() {
    super("qualification", Qualification.class);
  }

  @Override
  protected Qualification build(Values given) {
    return new Qualification(
        given.get(id),
        given.get(lead),
        given.get(qualifiedAt),
        given.get(by),
        given.get(findings),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
