package org.salesprocess.core.json;

import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.time.Dated;

/** A person of the sales department, with the roles held. */
final class SellerForm extends ObjectForm<Seller> {

  private final Field<SellerId> id = required("id", TextForms.SELLER, Seller::id);
  private final Field<String> name = required("name", JsonForm.text("seller name"), Seller::name);
  private final Field<Dated<RoleId>> role =
      withDefault("role", JsonForm.dated(TextForms.ROLE), Dated.never(), Seller::role);
  private final Field<Optional<LocalDate>> hiredOn =
      optional("hiredOn", TextForms.DAY, Seller::hiredOn);
  private final Field<Optional<LocalDate>> leftOn =
      optional("leftOn", TextForms.DAY, Seller::leftOn);

  SellerForm() {
    super("seller", Seller.class);
  }

  @Override
  protected Seller build(Values given) {
    return new Seller(
        given.get(id), given.get(name), given.get(role), given.get(hiredOn), given.get(leftOn));
  }
}
