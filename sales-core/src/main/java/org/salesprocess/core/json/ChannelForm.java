package org.salesprocess.core.json;

import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.market.Channel;
import org.salesprocess.core.market.ChannelKind;

/** A way in which leads arrive. */
final class ChannelForm extends ObjectForm<Channel> {

  private final Field<ChannelId> id = required("id", TextForms.CHANNEL, Channel::id);
  private final Field<String> name = required("name", JsonForm.text("channel name"), Channel::name);
  private final Field<ChannelKind> kind = required("kind", EnumForms.CHANNEL_KIND, Channel::kind);

  ChannelForm() {
    super("channel", Channel.class);
  }

  @Override
  protected Channel build(Values given) {
    return new Channel(given.get(id), given.get(name), given.get(kind));
  }
}
