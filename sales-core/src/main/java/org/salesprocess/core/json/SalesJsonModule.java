package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.Transition;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.time.SalesCalendar;

/**
 * The Jackson module that writes funnels, calendars, conditions and facts of this library as JSON
 * and reads them back, equal to what they were. The package page describes the JSON.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new SalesJsonModule()).build();
 * Funnel funnel = mapper.readValue(text, Funnel.class);
 * }</pre>
 *
 * <p>A mapper takes one module of this class; it ignores a second.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // whoever uses this package has Jackson
public final class SalesJsonModule extends SimpleModule {
  @Serial private static final long serialVersionUID = 1L;

  /** Makes the module that knows no condition by its name; it writes the names all the same. */
  public SalesJsonModule() {
    this(ImmutableList.of());
  }

  /**
   * Makes the module that knows these conditions where JSON has their names.
   *
   * @param named made by {@link Condition#named}
   * @throws IllegalArgumentException if one of them has no name, or two have the same
   */
  public SalesJsonModule(Iterable<? extends Condition> named) {
    super(SalesJsonModule.class.getName());
    TextForms.addTo(this);
    new FractionForm().addTo(this, Fraction.class);
    new AttributeValueForm().addTo(this, AttributeValue.class);
    new AttributesForm().addTo(this, Attributes.class);
    new ConditionForm(byName(named)).addTo(this, Condition.class);
    new SubjectIdForm().addTo(this, SubjectId.class);
    new PartyForm().addTo(this, Party.class);
    new StageForm().addTo(this, Stage.class);
    new LossReasonForm().addTo(this, LossReason.class);
    new TransitionForm().addTo(this, Transition.class);
    new FunnelForm().addTo(this, Funnel.class);
    new SalesCalendarForm().addTo(this, SalesCalendar.class);
    EntryForm entries = new EntryForm();
    entries.addTo(this, JourneyEntry.class);
    new NarrowForm<>("a stage change", StageChange.class, entries).addTo(this, StageChange.class);
    new NarrowForm<>("an event", Event.class, entries).addTo(this, Event.class);
  }

  private static ImmutableMap<String, Condition.Named> byName(
      Iterable<? extends Condition> conditions) {
    Map<String, Condition.Named> byName = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      checkArgument(
          condition instanceof Condition.Named,
          "json module: needs named conditions, was %s",
          condition);
      Condition.Named named = (Condition.Named) condition;
      checkArgument(
          byName.put(named.name(), named) == null,
          "json module: two conditions named %s",
          named.name());
    }
    return ImmutableMap.copyOf(byName);
  }
}
