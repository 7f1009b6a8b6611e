export { bookingCalendarFile } from './booking-calendar-file';
export { cancelBooking } from './cancel-booking';
export { confirmHold } from './confirm-hold';
export { eraseGuest } from './erase-guest';
export { expireHolds } from './expire-holds';
export { extendHold } from './extend-hold';
export { findBookings } from './find-bookings';
export { getCalendarSettings } from './get-calendar-settings';
export { holdSlot } from './hold-slot';
export { bookingCancelled, expireHoldsEachMinute } from './jobs';
export { listBookings } from './list-bookings';
export { listSlots } from './list-slots';
export { moveBookings } from './move-bookings';
export { releaseHold } from './release-hold';
export {
  Booking,
  BookingKind,
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
export { updateCalendarSettings } from './update-calendar-settings';
