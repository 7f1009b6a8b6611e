import { cloudinaryDouble } from './cloudinary-double';

/** A running double that the settings already point at. To be imported in `vi.hoisted`, before the SDK is. */
export const cloudinary = await cloudinaryDouble();

process.env.CLOUDINARY_URL = cloudinary.setting;
