package org.salesprocess.core.market;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.internal.Checks;

/**
 * A way in which leads arrive, such as one advertising network, a dealer or the company's showroom.
 *
 * @param id its id
 * @param name what people call it; not blank
 * @param kind what sort of channel it is
 * @since 0.1
 */
public record Channel(ChannelId id, String name, ChannelKind kind) implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank or has outer spaces
   */
  public Channel {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    Checks.text("channel", id, "name", name);
  }

  /** Returns a channel. */
  public static Channel of(String id, String name, ChannelKind kind) {
    return new Channel(ChannelId.of(id), name, kind);
  }
}
