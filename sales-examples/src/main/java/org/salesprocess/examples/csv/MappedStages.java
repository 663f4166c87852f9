package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageKind;

/** Reads the stages of a mapping file and checks them against each other. */
final class MappedStages {

  private MappedStages() {}

  static StageMapping stage(JsonFields json) {
    StageKind kind =
        MappingReader.choice(
            json,
            "kind",
            json.text("kind"),
            StageKind.values(),
            each -> each.name().toLowerCase(Locale.ROOT));
    Stage stage = new Stage(StageId.of(json.text("id")), json.text("name"), kind, Optional.empty());
    Optional<RoleId> owner = json.optionalText("ownerRole").map(RoleId::of);
    ImmutableSet<String> values = ImmutableSet.copyOf(json.texts("values"));
    StageMapping mapped =
        new StageMapping(
            owner.map(stage::ownedBy).orElse(stage), values, json.optionalText("entered"));
    json.requireNoOthers();
    return mapped;
  }

  static void check(JsonFields root, PipelineMapping mapping) {
    Map<StageId, StageMapping> byId = new HashMap<>();
    Map<String, StageId> byValue = new HashMap<>();
    for (StageMapping each : mapping.stages()) {
      StageId id = each.stage().id();
      if (byId.put(id, each) != null) {
        throw root.error("stages", id.value(), "must be the id of one stage only");
      }
      for (String value : each.values()) {
        if (byValue.put(value, id) != null) {
          throw root.error("stages", value, "must be the text of one stage only");
        }
      }
    }
    requireKind(root, mapping, StageKind.OPEN);
    requireKind(root, mapping, StageKind.WON);
    for (StageId stage : mapping.zeroAmountMeansUnknown()) {
      if (!byId.containsKey(stage)) {
        throw root.error(
            "zeroAmountMeansUnknown", stage.value(), "must be the id of one of the stages");
      }
    }
  }

  private static void requireKind(JsonFields root, PipelineMapping mapping, StageKind kind) {
    if (mapping.stages().stream().noneMatch(each -> each.stage().kind() == kind)) {
      throw root.error(
          "stages",
          mapping.stages().stream().map(each -> each.stage().id()).toList().toString(),
          "must have one of kind " + kind.name().toLowerCase(Locale.ROOT));
    }
  }
}
