import { tableOf } from './table-of';

/** “Harbour & Blade”, a barbershop with a beauty studio: a sheet kept online and saved as CSV. */
export const beauty = tableOf(`
Service | Code | Length of hair | Duration | Price, USD | Prepayment | Format | Place | Description | Question | Answer
Haircut | HC-S | short | 30 min | $35.00 | 30% | in the chair | 12 Harbour St | Consultation, cut, wash and styling
Haircut | HC-M | medium | 45 min | $45.00 | 30% | in the chair | 12 Harbour St | Consultation, cut, wash and styling
Haircut | HC-L | long | 1 h | $60.00 | 30% | in the chair | 12 Harbour St | Consultation, cut, wash and styling
Kids’ haircut | HC-K |  | 25 min | $22.00 | none | in the chair | 12 Harbour St | Up to 12 years, cartoons included
Buzz cut | BUZZ |  | 20 min | $20.00 | none | in the chair | 12 Harbour St | One length all over
Skin fade | FADE |  | 50 min | $48.00 | 30% | in the chair | 12 Harbour St | Zero at the sides, sharp line-up
Beard trim | BRD |  | 20 min | $18.00 | none | in the chair | 12 Harbour St | Shape, line and oil
Hot towel shave | SHV |  | 40 min | $38.00 | $10.00 | in the chair | 12 Harbour St | Straight razor, three towels
Haircut and beard | HC-BRD |  | 1 h 10 min | $58.00 | 30% | in the chair | 12 Harbour St | Saves ten minutes and five dollars
Father and son | DUO |  | 1 h 15 min | $52.00 | $15.00 | in the chair | 12 Harbour St | Two haircuts side by side
Grey blending | GREY |  | 45 min | $42.00 | 30% | in the chair | 12 Harbour St | Natural colour that fades softly
Scalp treatment | SCALP |  | 35 min | $40.00 | 30% | in the chair | 12 Harbour St | Peeling, massage and serum
Root colour | COL-R |  | 1 h 30 min | $85.00 | 50% | in the studio | 14 Harbour St | Ammonia-free colour
Full colour | COL-F | medium | 2 h | $120.00 | 50% | in the studio | 14 Harbour St | Ammonia-free colour, wash and blow-dry
Full colour | COL-FL | long | 2 h 30 min | $150.00 | 50% | in the studio | 14 Harbour St | Ammonia-free colour, wash and blow-dry
Highlights | HIGH |  | 3 h | $180.00 | 50% | in the studio | 14 Harbour St | Foils, toner and a treatment
Balayage | BALA |  | 3 h 30 min | $220.00 | 50% | in the studio | 14 Harbour St | Hand-painted, grows out beautifully
Keratin smoothing | KERA |  | 2 h 30 min | $190.00 | 50% | in the studio | 14 Harbour St | Smooth for up to four months
Blow-dry | BLOW |  | 40 min | $38.00 | none | in the studio | 14 Harbour St
Evening style | UPDO |  | 1 h | $75.00 | $20.00 | in the studio | 14 Harbour St | Updo or waves
Bridal style with trial | BRIDE |  | 3 h | $260.00 | 100% | in the studio | 14 Harbour St | Trial a week before, hair on the day
Manicure | MANI |  | 45 min | $32.00 | none | in the studio | 14 Harbour St
Gel manicure | MANI-G |  | 1 h 15 min | $52.00 | 30% | in the studio | 14 Harbour St | Lasts three weeks
Pedicure | PEDI |  | 1 h | $48.00 | 30% | in the studio | 14 Harbour St
Brow shaping | BROW |  | 25 min | $24.00 | none | in the studio | 14 Harbour St | Wax or thread
Brow lamination | BROW-L |  | 50 min | $55.00 | 30% | in the studio | 14 Harbour St
Lash lift | LASH |  | 1 h | $68.00 | 30% | in the studio | 14 Harbour St | Lift and tint
Classic facial | FACE |  | 1 h | $80.00 | 30% | in the studio | 14 Harbour St | Cleanse, peel, mask and massage
Back massage | MASS-B |  | 30 min | $45.00 | $15.00 | in the studio | 14 Harbour St
Full body massage | MASS-F |  | 1 h 30 min | $110.00 | $30.00 | in the studio | 14 Harbour St
Make-up | MUA |  | 1 h | $70.00 | $20.00 | in the studio | 14 Harbour St | Day or evening
Style consultation | CONS |  | 20 min | free | none | in person or video | 12 Harbour St | Tell us what you want and what your hair will do
Home visit haircut | HOME |  | 1 h | $95.00 | 100% | at your place | within the city | We bring everything, the floor stays clean
 |  |  |  |  |  |  |  |  | Do you take walk-ins? | When a chair is free, yes. Booking here guarantees your time.
 |  |  |  |  |  |  |  |  | Where are you? | Barbershop: 12 Harbour St. Studio: 14 Harbour St, the next door.
 |  |  |  |  |  |  |  |  | Where can I park? | Two hours are free in the yard behind number 14, ask for the code.
 |  |  |  |  |  |  |  |  | What if I am late? | We wait ten minutes. After that we do what fits, or move you to another time once for free.
 |  |  |  |  |  |  |  |  | Can I cancel? | Up to 12 hours before, and the prepayment goes back in full.
 |  |  |  |  |  |  |  |  | Which products do you use? | Barbershop: Proraso and Reuzel. Colour: ammonia-free, vegan.
 |  |  |  |  |  |  |  |  | Do you sell gift cards? | Yes, for any amount, at the front desk.
`);
