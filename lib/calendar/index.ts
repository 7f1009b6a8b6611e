export { bookingCalendarFile } from './booking-calendar-file';
export { cancelBooking } from './cancel-booking';
export { confirmHold } from './confirm-hold';
export { listCalendarDays } from './days/list-calendar-days';
export { eraseGuest } from './erase-guest';
export { expireHolds } from './expire-holds';
export { extendHold } from './extend-hold';
export { findBookings } from './find-bookings';
export { getBooking } from './get-booking';
export { getCalendarSettings } from './get-calendar-settings';
export { holdSlot } from './hold-slot';
export { bookingCancelled, bookingMoved, cancellationAsked, expireHoldsEachMinute } from './jobs';
export { listAffectedBookings } from './list-affected-bookings';
export { listBookings } from './list-bookings';
export { listMoveTimes } from './list-move-times';
export { listSlots } from './list-slots';
export { moveBookings } from './move-bookings';
export { askCancellation } from './own/ask-cancellation';
export { assertOwnCancel } from './own/assert-own-cancel';
export { bookingLink } from './own/booking-link';
export { getOwnBooking } from './own/get-own-booking';
export { listOwnTimes } from './own/list-own-times';
export { moveOwnBooking } from './own/move-own-booking';
export { openBookingLink } from './own/open-booking-link';
export { OwnBooking } from './own/schemas';
export { releaseHold } from './release-hold';
export { rescheduleBooking } from './reschedule-booking';
export {
  Booking,
  BookingKind,
  BookingMove,
  BookingStatus,
  CalendarSettings,
  CalendarSettingsChange,
  Confirmed,
  DeliveryWindow,
  HoldSlot,
  ListSlots,
  OpeningHours,
  Slot,
} from './schemas';
export { takeNewsOfMove } from './take-news-of-move';
export { updateCalendarSettings } from './update-calendar-settings';
