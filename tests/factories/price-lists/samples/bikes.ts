import { tableOf } from './table-of';

/** “Pedal & Pine”, a bike shop with a workshop: one workbook, a sheet for each side of the business. */
export const bikes = {
  products: tableOf(`
SKU | Product | Frame size | Color | Price | Unit | In stock | Description
TR-7-S | Trail 7 mountain bike | S | forest green | 1149 | pc | 3 | 29" wheels, hydraulic brakes, 1×11
TR-7-M | Trail 7 mountain bike | M | forest green | 1149 | pc | 5 | 29" wheels, hydraulic brakes, 1×11
TR-7-L | Trail 7 mountain bike | L | forest green | 1149 | pc | 2 | 29" wheels, hydraulic brakes, 1×11
TR-7-LB | Trail 7 mountain bike | L | black | 1149 | pc | 0 | 29" wheels, hydraulic brakes, 1×11
CT-3-M | City 3 commuter bike | M | slate | 749 | pc | 6 | Rack, mudguards and lights on it
CT-3-L | City 3 commuter bike | L | slate | 749 | pc | 4 | Rack, mudguards and lights on it
CT-3-MC | City 3 commuter bike | M | cream | 769 | pc | 2 | Rack, mudguards and lights on it
GR-5-M | Gravel 5 | M | sand | 1690 | pc | 2 | Carbon fork, 2×10, 40 mm tyres
GR-5-L | Gravel 5 | L | sand | 1690 | pc | 1 | Carbon fork, 2×10, 40 mm tyres
EC-1 | E-City 1 electric bike | M | graphite | 2390 | pc | 2 | 500 Wh, up to 90 km
KD-16 | Kids 16 bike | 16" | red | 229 | pc | 7 | For 4 to 6 years
KD-20 | Kids 20 bike | 20" | blue | 279.5 | pc | 5 | For 6 to 9 years
BL-0 | Balance bike | 12" | yellow | 119.9 | pc | 9 | Without pedals, from 2 years
HL-S | Helmet Commuter | S | white | 59.9 | pc | 12 | MIPS, rear light
HL-M | Helmet Commuter | M | white | 59.9 | pc | 15 | MIPS, rear light
HL-L | Helmet Commuter | L | black | 59.9 | pc | 8 | MIPS, rear light
LK-U | U-lock |  |  | 44.95 | pc | 20 | Security level 12 of 15
LK-C | Chain lock | 90 cm |  | 39.95 | pc | 14
LT-F | Front light 400 lm |  |  | 34.9 | pc | 25 | USB-C
LT-R | Rear light |  |  | 19.9 | pc | 30 | USB-C, brake sensor
PM-F | Floor pump |  |  | 36.5 | pc | 10 | With gauge, both valves
PM-M | Mini pump |  |  | 18.5 | pc | 22
TB-29 | Inner tube | 29" |  | 6.9 | pc | 80
TB-28 | Inner tube | 28" |  | 6.9 | pc | 95
TB-20 | Inner tube | 20" |  | 5.9 | pc | 40
TY-GR | Tyre Gravel 40 | 700×40 | black | 42.9 | pc | 16 | Tubeless ready
CH-11 | Chain 11-speed |  |  | 29.9 | pc | 18
PD-B | Brake pads |  |  | 14.9 | pair | 50 | Organic, fits Trail and Gravel
BG-P | Pannier bag | 20 l | olive | 79 | pc | 9 | Waterproof, click-on
BT-W | Water bottle | 750 ml | clear | 9.9 | pc | 60
OIL | Chain oil | 100 ml |  | 8.9 | pc | 45
`),
  workshop: tableOf(`
Code | Service | Duration | Price | Deposit | Place | Description
WS-CHK | Safety check | 20 min | 0 | none | Workshop, 3 Pine Lane | Brakes, bolts and tyres while you wait
WS-FLAT | Flat tyre repair | 30 min | 15 | none | Workshop, 3 Pine Lane | Tube included
WS-TUNE | Tune-up | 1 h 30 min | 69 | none | Workshop, 3 Pine Lane | Gears, brakes, wheels trued, cleaned
WS-FULL | Full overhaul | 4 h | 189 | 30% | Workshop, 3 Pine Lane | Taken apart, cleaned and greased to the last bearing
WS-BRK | Brake service | 45 min | 35 | none | Workshop, 3 Pine Lane | Bleeding or new cables
WS-GEAR | Gear adjustment | 30 min | 22 | none | Workshop, 3 Pine Lane
WS-WHL | Wheel truing | 40 min | 25 | none | Workshop, 3 Pine Lane | Price for one wheel
WS-TBL | Tubeless conversion | 1 h | 49 | none | Workshop, 3 Pine Lane | Sealant and valves included
WS-FIT | Bike fitting | 2 h | 149 | 50% | Studio, 3 Pine Lane | Measured on the trainer, adjusted at once
WS-WASH | Wash and wax | 40 min | 29 | none | Workshop, 3 Pine Lane
WS-BOX | Packing for a flight | 1 h | 59 | none | Workshop, 3 Pine Lane | Box and padding included
WS-MEC | Mechanics course | 3 h | 79 | 100% | Studio, 3 Pine Lane | Six people, tools and coffee
`),
  questions: tableOf(`
Question | Answer
Do you deliver? | Yes, within the city, assembled and ready to ride. Choose a window that suits you.
Can I try a bike? | Yes, half an hour with an ID, no booking needed.
What size do I need? | Up to 165 cm: S. 165 to 178 cm: M. Above: L. Between two sizes take the smaller one.
Is there a warranty? | Two years on the bike, five on the frame, and the first tune-up is free.
Do you take old bikes? | Yes, in part exchange. Bring it in, we name the price on the spot.
When are you open? | Monday to Saturday from 9 to 19.
`),
} as const;
