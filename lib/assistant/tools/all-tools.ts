import { cancelOrder } from './cancel-order';
import { changeCart } from './change-cart';
import { chooseSlot } from './choose-slot';
import { countUnits } from './count-units';
import { findSimilar } from './find-similar';
import { handOver } from './hand-over';
import { itemDetails } from './item-details';
import { listSlots } from './list-slots';
import { orderStatus } from './order-status';
import { quote } from './quote';
import { searchFaq } from './search-faq';
import { searchItems } from './search-items';
import { sendPaymentLink } from './send-payment-link';
import { setDeliveryAddress } from './set-delivery-address';
import { showCart } from './show-cart';

/** Everything a policy can do, the same for the rules and for a model. */
export const allTools = {
  search_items: searchItems,
  item_details: itemDetails,
  count_units: countUnits,
  find_similar: findSimilar,
  change_cart: changeCart,
  show_cart: showCart,
  quote,
  set_delivery_address: setDeliveryAddress,
  list_slots: listSlots,
  choose_slot: chooseSlot,
  send_payment_link: sendPaymentLink,
  order_status: orderStatus,
  cancel_order: cancelOrder,
  search_faq: searchFaq,
  hand_over: handOver,
} as const;

export type Toolbox = typeof allTools;
