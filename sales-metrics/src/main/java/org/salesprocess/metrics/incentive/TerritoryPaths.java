package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.market.Territory;

/** The trees that territories form by their parents. */
final class TerritoryPaths {

  private TerritoryPaths() {}

  /**
   * Returns each territory with the path from itself to the top.
   *
   * @param thing whose territories they are, for the message
   * @throws IllegalArgumentException if two territories have one id, a parent is unknown, or
   *     territories are each other's parents in a circle
   */
  static ImmutableSortedMap<TerritoryId, ImmutableList<TerritoryId>> of(
      String thing, Iterable<Territory> territories) {
    Map<TerritoryId, Territory> byId = new TreeMap<>();
    for (Territory territory : territories) {
      checkArgument(
          byId.put(territory.id(), territory) == null,
          "%s: two territories %s",
          thing,
          territory.id());
    }
    ImmutableSortedMap.Builder<TerritoryId, ImmutableList<TerritoryId>> paths =
        ImmutableSortedMap.naturalOrder();
    byId.keySet().forEach(id -> paths.put(id, path(id, byId)));
    return paths.buildOrThrow();
  }

  private static ImmutableList<TerritoryId> path(
      TerritoryId start, Map<TerritoryId, Territory> byId) {
    Set<TerritoryId> path = new LinkedHashSet<>();
    Optional<TerritoryId> next = Optional.of(start);
    while (next.isPresent()) {
      TerritoryId id = next.get();
      Territory territory = byId.get(id);
      checkArgument(territory != null, "territory %s: parent %s is unknown", start, id);
      checkArgument(path.add(id), "territory %s: its parents form a circle %s", start, path);
      next = territory.parent();
    }
    return ImmutableList.copyOf(path);
  }
}
