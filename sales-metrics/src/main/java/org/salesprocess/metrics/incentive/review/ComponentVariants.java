package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Modifier;

/** Components as they would be with another formula or other modifiers. */
final class ComponentVariants {

  private ComponentVariants() {}

  static Component with(Component component, Formula formula) {
    return component.toBuilder().formula(formula).build();
  }

  static Component with(Component component, List<Modifier> modifiers) {
    Component.Builder variant =
        Component.builder(component.id().value())
            .name(component.name())
            .sign(component.sign())
            .calendar(component.calendar())
            .timing(component.timing())
            .formula(component.formula())
            .returns(component.returns())
            .payable(component.payable());
    component.from().ifPresent(variant::from);
    component.until().ifPresent(variant::until);
    modifiers.forEach(variant::modifier);
    return variant.build();
  }

  static Component without(Component component, int modifier) {
    return with(component, listWithout(component.modifiers(), modifier));
  }

  static Component with(Component component, int place, Modifier modifier) {
    ImmutableList.Builder<Modifier> modifiers = ImmutableList.builder();
    for (int i = 0; i < component.modifiers().size(); i++) {
      modifiers.add(i == place ? modifier : component.modifiers().get(i));
    }
    return with(component, modifiers.build());
  }

  static <T> ImmutableList<T> listWithout(List<T> list, int place) {
    ImmutableList.Builder<T> rest = ImmutableList.builder();
    for (int i = 0; i < list.size(); i++) {
      if (i != place) {
        rest.add(list.get(i));
      }
    }
    return rest.build();
  }
}
